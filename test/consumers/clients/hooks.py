# Hooks of Schemathesis: make valid requests of what the schemas of single parameters cannot say. Everything else stays as it is generated.
import json
import os
from urllib.request import Request, urlopen

import schemathesis
from schemathesis.generation import GenerationMode

STREAM = os.environ["API_URL"] + "/streams/my-stream"
BY_SEQUENCE_NUMBER = ("AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER")


def call(path, body=None):
    headers = {"Content-Type": "application/json", "x-api-key": os.environ["API_KEY"]}
    data = None if body is None else json.dumps(body).encode()
    with urlopen(Request(STREAM + path, data, headers, method="GET" if body is None else "PUT")) as response:
        return json.load(response)


SEQUENCE_NUMBER = call("/record", {"Data": 1, "PartitionKey": "key"})["SequenceNumber"]


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE:
        return
    operation, query = case.operation.definition.raw["operationId"], case.query
    # Nobody can invent an iterator that is alive, or a token.
    if operation == "getRecords":
        case.headers["Shard-Iterator"] = call("/sharditerator?shard-id=shardId-000000000000")["ShardIterator"]
    if operation == "listShards":
        query.pop("next-token", None)
    # The type decides which of the other two parameters is required, and which is not allowed.
    if operation == "getShardIterator":
        kind = query.get("shard-iterator-type")
        replace(query, "starting-sequence-number", SEQUENCE_NUMBER if kind in BY_SEQUENCE_NUMBER else None)
        replace(query, "timestamp", "1700000000.25" if kind == "AT_TIMESTAMP" else None)


def replace(query, name, value):
    query.pop(name, None)
    if value is not None:
        query[name] = value
