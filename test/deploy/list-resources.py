"""Prints as JSON what exists in the account that the environment names: what a deployment makes, and nothing else."""

import json

import boto3

cloudformation = boto3.client("cloudformation")
iam = boto3.client("iam")
kinesis = boto3.client("kinesis")
s3 = boto3.client("s3")
apigateway = boto3.client("apigateway")


def stacks():
    return {
        stack["StackName"]: {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}
        for stack in cloudformation.describe_stacks()["Stacks"]
        # AWS does not list deleted stacks, LocalStack does.
        if stack["StackStatus"] != "DELETE_COMPLETE"
    }


def streams():
    """The mode of each stream."""
    summaries = [
        kinesis.describe_stream_summary(StreamName=name)["StreamDescriptionSummary"]
        for name in kinesis.list_streams()["StreamNames"]
    ]
    return {summary["StreamName"]: summary["StreamModeDetails"]["StreamMode"] for summary in summaries}


def attached(role):
    """The documents of the managed policies of a role."""
    for policy in iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"]:
        arn = policy["PolicyArn"]
        version = iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
        yield iam.get_policy_version(PolicyArn=arn, VersionId=version)["PolicyVersion"]["Document"]


def roles():
    """The documents of the managed policies of each role, and of those inside it."""
    return {
        name: [
            *attached(name),
            *(
                iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"]
                for policy in iam.list_role_policies(RoleName=name)["PolicyNames"]
            ),
        ]
        for name in (role["RoleName"] for role in iam.list_roles()["Roles"])
    }


def uploads():
    """Keys of the objects in every bucket."""
    buckets = [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]]
    return [item["Key"] for bucket in buckets for item in s3.list_objects_v2(Bucket=bucket).get("Contents", [])]


print(
    json.dumps(
        {
            "stacks": stacks(),
            "apis": [api["id"] for api in apigateway.get_rest_apis()["items"]],
            "streams": streams(),
            "roles": roles(),
            "policies": [policy["PolicyName"] for policy in iam.list_policies(Scope="Local")["Policies"]],
            "uploads": uploads(),
            "apiKeys": {key["id"]: key["value"] for key in apigateway.get_api_keys(includeValues=True)["items"]},
            "usagePlans": [plan["name"] for plan in apigateway.get_usage_plans()["items"]],
        }
    )
)
