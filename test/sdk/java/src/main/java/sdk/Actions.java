// What the test asks of every SDK, with the one for Java: one line of JSON per step. java … sdk.Actions sync|async STREAM
package sdk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.ConsumerStatus;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamDescriptionSummary;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEventStream;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

public final class Actions {
  private static final String HALF = "170141183460469231731687303715884105728";
  private static final String FIRST_SHARD = "shardId-000000000000";

  public static void main(String[] arguments) throws Exception {
    String name = arguments[1];
    KinesisAsyncClient async = KinesisAsyncClient.create();
    KinesisClient kinesis = arguments[0].equals("async") ? AsyncCalls.inTheFormOf(async) : KinesisClient.create();

    kinesis.createStream(request -> request.streamName(name).shardCount(1));
    waitUntilActive(kinesis, name);
    StreamDescriptionSummary stream =
        kinesis.describeStreamSummary(request -> request.streamName(name)).streamDescriptionSummary();
    String arn = stream.streamARN();
    long createdAt = stream.streamCreationTimestamp().toEpochMilli();
    say("create", Map.of("name", stream.streamName(), "status", stream.streamStatusAsString(), "at", createdAt));
    say("list", Map.of("has", kinesis.listStreams().streamNames().contains(name)));

    String shard = kinesis.putRecord(request -> request.streamName(name).partitionKey("é").data(bytes("one"))).shardId();
    say("put by name", Map.of("shard", shard));
    Thread.sleep(50);
    List<PutRecordsRequestEntry> entries = Stream.of("two", "three")
        .map(text -> PutRecordsRequestEntry.builder().partitionKey("k").data(bytes(text)).build())
        .toList();
    int failed = kinesis.putRecords(request -> request.streamARN(arn).records(entries)).failedRecordCount();
    say("put by ARN", Map.of("failed", failed));

    GetRecordsResponse first = read(kinesis, from(ShardIteratorType.TRIM_HORIZON).streamName(name).shardId(FIRST_SHARD));
    List<Instant> arrivals = first.records().stream().map(Record::approximateArrivalTimestamp).toList();
    List<String> keys = first.records().stream().map(Record::partitionKey).toList();
    say("read by name", Map.of("data", dataOf(first.records()), "keys", keys));
    say("arrivals", Map.of("at", arrivals.stream().map(Instant::toEpochMilli).toList()));
    GetRecordsResponse later = read(kinesis,
        from(ShardIteratorType.AT_TIMESTAMP).streamARN(arn).shardId(FIRST_SHARD).timestamp(arrivals.get(1)));
    say("read by ARN from a date", Map.of("data", dataOf(later.records())));

    kinesis.splitShard(request -> request.streamName(name).shardToSplit(FIRST_SHARD).newStartingHashKey(HALF));
    waitUntilActive(kinesis, name);
    for (String key : List.of("0", HALF)) {
      kinesis.putRecord(request -> request.streamARN(arn).partitionKey("k").explicitHashKey(key).data(bytes(key)));
    }
    GetRecordsResponse end = kinesis.getRecords(request -> request.shardIterator(first.nextShardIterator()));
    List<String> children = end.childShards().stream().map(ChildShard::shardId).toList();
    say("read to the end of a split shard", Map.of("more", end.nextShardIterator() != null, "children", children));
    List<String> data = new ArrayList<>();
    for (String child : children) {
      data.addAll(dataOf(read(kinesis, from(ShardIteratorType.TRIM_HORIZON).streamARN(arn).shardId(child)).records()));
    }
    say("read its children", Map.of("data", data));
    List<Shard> shards = kinesis.listShards(request -> request.streamARN(arn)).shards();
    say("list shards", Map.of("shards", shards.stream().map(Shard::shardId).toList()));

    String consumer = kinesis
        .registerStreamConsumer(request -> request.streamARN(arn).consumerName("consumer"))
        .consumer()
        .consumerARN();
    while (kinesis.describeStreamConsumer(request -> request.consumerARN(consumer)).consumerDescription().consumerStatus()
        != ConsumerStatus.ACTIVE) {}
    // The sync client does not have it.
    if (arguments[0].equals("async")) subscribe(async, consumer);

    kinesis.deleteStream(request -> request.streamName(name).enforceConsumerDeletion(true));
    try {
      read(kinesis, from(ShardIteratorType.LATEST).streamName(name + "-missing").shardId(FIRST_SHARD));
    } catch (KinesisException error) {
      say("error", Map.of("name", error.awsErrorDetails().errorCode()));
    }
    System.exit(0);
  }

  private static void subscribe(KinesisAsyncClient kinesis, String consumer) {
    List<SubscribeToShardEvent> events = new ArrayList<>();
    SubscribeToShardResponseHandler handler = SubscribeToShardResponseHandler.builder()
        .subscriber(SubscribeToShardResponseHandler.Visitor.builder().onSubscribeToShardEvent(events::add).build())
        .build();
    kinesis
        .subscribeToShard(
            request -> request
                .consumerARN(consumer)
                .shardId(FIRST_SHARD)
                .startingPosition(position -> position.type(ShardIteratorType.TRIM_HORIZON)),
            handler)
        .join();
    List<String> data = events.stream().flatMap(event -> dataOf(event.records()).stream()).toList();
    List<ChildShard> children = events.get(events.size() - 1).childShards();
    say("subscribe", Map.of("data", data, "children", children.stream().map(ChildShard::shardId).toList()));
  }

  private static void waitUntilActive(KinesisClient kinesis, String name) throws InterruptedException {
    while (!kinesis
        .describeStreamSummary(request -> request.streamName(name))
        .streamDescriptionSummary()
        .streamStatusAsString()
        .equals("ACTIVE")) {
      Thread.sleep(20);
    }
  }

  private static GetShardIteratorRequest.Builder from(ShardIteratorType type) {
    return GetShardIteratorRequest.builder().shardIteratorType(type);
  }

  private static GetRecordsResponse read(KinesisClient kinesis, GetShardIteratorRequest.Builder where) {
    String iterator = kinesis.getShardIterator(where.build()).shardIterator();
    return kinesis.getRecords(request -> request.shardIterator(iterator));
  }

  private static SdkBytes bytes(String text) {
    return SdkBytes.fromUtf8String(text);
  }

  private static List<String> dataOf(List<Record> records) {
    return records.stream().map(record -> record.data().asUtf8String()).toList();
  }

  private static void say(String step, Map<String, ?> facts) {
    Map<String, Object> line = new LinkedHashMap<>(facts);
    line.put("step", step);
    System.out.println(Json.print(line));
  }
}
