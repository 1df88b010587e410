"""Prints as JSON who may call the REST APIs of the account that the environment names, by their names, and who may invoke its functions."""

import json

import boto3

apigateway = boto3.client("apigateway")
functions = boto3.client("lambda")


def methods(api):
    """The authorization of each method, and whether it needs an API key."""
    return {
        f"{method} {resource['path']}": [settings["authorizationType"], settings["apiKeyRequired"]]
        for resource in apigateway.get_resources(restApiId=api, embed=["methods"])["items"]
        for method, settings in resource.get("resourceMethods", {}).items()
    }


def policy(name):
    return json.loads(functions.get_policy(FunctionName=name)["Policy"])["Statement"]


print(
    json.dumps(
        {
            "apis": {
                api["name"]: {"id": api["id"], "apiKeySource": api["apiKeySource"], "methods": methods(api["id"])}
                for api in apigateway.get_rest_apis()["items"]
            },
            "functions": {
                function["FunctionName"]: policy(function["FunctionName"])
                for function in functions.list_functions()["Functions"]
            },
        }
    )
)
