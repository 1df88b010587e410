# What the test asks of every SDK, with boto3: one line of JSON per step. python actions.py STREAM
import json
import sys
import time

import boto3

HALF = "170141183460469231731687303715884105728"
FIRST_SHARD = "shardId-000000000000"
name = sys.argv[1]
kinesis = boto3.client("kinesis")


def say(step, **facts):
    print(json.dumps({"step": step, **facts}), flush=True)


def milliseconds(date):
    return round(date.timestamp() * 1000)


def data_of(records):
    return [record["Data"].decode() for record in records]


def read(**where):
    iterator = kinesis.get_shard_iterator(**where)["ShardIterator"]
    return kinesis.get_records(ShardIterator=iterator)


kinesis.create_stream(StreamName=name, ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName=name)
stream = kinesis.describe_stream_summary(StreamName=name)["StreamDescriptionSummary"]
arn = stream["StreamARN"]
at = milliseconds(stream["StreamCreationTimestamp"])
say("create", name=stream["StreamName"], status=stream["StreamStatus"], at=at)
say("list", has=name in kinesis.list_streams()["StreamNames"])

put = kinesis.put_record(StreamName=name, PartitionKey="é", Data=b"one")
say("put by name", shard=put["ShardId"])
time.sleep(0.05)
records = [{"PartitionKey": "k", "Data": text} for text in (b"two", b"three")]
say("put by ARN", failed=kinesis.put_records(StreamARN=arn, Records=records)["FailedRecordCount"])

first = read(StreamName=name, ShardId=FIRST_SHARD, ShardIteratorType="TRIM_HORIZON")
arrivals = [record["ApproximateArrivalTimestamp"] for record in first["Records"]]
keys = [record["PartitionKey"] for record in first["Records"]]
say("read by name", data=data_of(first["Records"]), keys=keys)
say("arrivals", at=[milliseconds(date) for date in arrivals])
later = read(StreamARN=arn, ShardId=FIRST_SHARD, ShardIteratorType="AT_TIMESTAMP", Timestamp=arrivals[1])
say("read by ARN from a date", data=data_of(later["Records"]))

kinesis.split_shard(StreamName=name, ShardToSplit=FIRST_SHARD, NewStartingHashKey=HALF)
kinesis.get_waiter("stream_exists").wait(StreamName=name)
for key in ("0", HALF):
    kinesis.put_record(StreamARN=arn, PartitionKey="k", ExplicitHashKey=key, Data=key.encode())
end = kinesis.get_records(ShardIterator=first["NextShardIterator"])
children = [shard["ShardId"] for shard in end["ChildShards"]]
say("read to the end of a split shard", more="NextShardIterator" in end, children=children)
reads = [read(StreamARN=arn, ShardId=child, ShardIteratorType="TRIM_HORIZON") for child in children]
say("read its children", data=[data for response in reads for data in data_of(response["Records"])])
shards = kinesis.list_shards(StreamARN=arn)["Shards"]
say("list shards", shards=[shard["ShardId"] for shard in shards])

consumer = kinesis.register_stream_consumer(StreamARN=arn, ConsumerName="consumer")["Consumer"]["ConsumerARN"]
status = ""
while status != "ACTIVE":
    status = kinesis.describe_stream_consumer(ConsumerARN=consumer)["ConsumerDescription"]["ConsumerStatus"]
subscription = kinesis.subscribe_to_shard(
    ConsumerARN=consumer, ShardId=FIRST_SHARD, StartingPosition={"Type": "TRIM_HORIZON"}
)
events = [event["SubscribeToShardEvent"] for event in subscription["EventStream"]]
say(
    "subscribe",
    data=[data for event in events for data in data_of(event["Records"])],
    children=[shard["ShardId"] for shard in events[-1]["ChildShards"]],
)

kinesis.delete_stream(StreamName=name, EnforceConsumerDeletion=True)
try:
    kinesis.get_shard_iterator(StreamName=f"{name}-missing", ShardId=FIRST_SHARD, ShardIteratorType="LATEST")
except kinesis.exceptions.ResourceNotFoundException as error:
    say("error", name=error.response["Error"]["Code"])
