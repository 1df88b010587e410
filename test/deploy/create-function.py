"""Creates the Lambda function "authorizer" in the account that the environment names, and prints its ARN. LocalStack runs it only with Docker."""

import io
import zipfile

import boto3

archive = io.BytesIO()
with zipfile.ZipFile(archive, "w") as files:
    files.writestr("index.py", "def handler(event, context):\n    raise Exception('Unauthorized')\n")

function = boto3.client("lambda").create_function(
    FunctionName="authorizer",
    Runtime="python3.13",
    Role="arn:aws:iam::000000000000:role/authorizer",
    Handler="index.handler",
    Code={"ZipFile": archive.getvalue()},
)
print(function["FunctionArn"])
