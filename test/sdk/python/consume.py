# Reads a stream from its beginning until it is stopped: python consume.py my-stream
import sys
import time

import boto3

stream = sys.argv[1]
kinesis = boto3.client("kinesis")
iterators = {}
ended = set()


def begin(shard):
    response = kinesis.get_shard_iterator(
        StreamName=stream, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )
    iterators[shard["ShardId"]] = response["ShardIterator"]


shards = kinesis.list_shards(StreamName=stream, ShardFilter={"Type": "AT_TRIM_HORIZON"})
for shard in shards["Shards"]:
    begin(shard)

while True:
    for shard_id, iterator in list(iterators.items()):
        response = kinesis.get_records(ShardIterator=iterator)
        for record in response["Records"]:
            arrived = record["ApproximateArrivalTimestamp"].isoformat()
            print(arrived, record["PartitionKey"], record["Data"].decode(), flush=True)
        if response.get("NextShardIterator"):
            iterators[shard_id] = response["NextShardIterator"]
            continue
        # Split or merged: its children begin when all their parents have ended, so that the records of a key stay in order.
        del iterators[shard_id]
        ended.add(shard_id)
        for child in response["ChildShards"]:
            if ended.issuperset(child["ParentShards"]):
                begin(child)
    # Each shard can be read five times a second, by all its consumers together.
    time.sleep(1)
