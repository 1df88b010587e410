// Reads a stream from its beginning until it is stopped: java -cp … sdk.Consume my-stream
package sdk;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.ShardFilterType;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

public final class Consume {
  public static void main(String[] arguments) throws InterruptedException {
    String stream = arguments[0];
    KinesisClient kinesis = KinesisClient.create();
    Map<String, String> iterators = new ConcurrentHashMap<>();
    Set<String> ended = new HashSet<>();

    kinesis
        .listShards(request -> request.streamName(stream).shardFilter(filter -> filter.type(ShardFilterType.AT_TRIM_HORIZON)))
        .shards()
        .forEach(shard -> iterators.put(shard.shardId(), beginning(kinesis, stream, shard.shardId())));

    while (true) {
      for (String shard : iterators.keySet()) {
        GetRecordsResponse read = kinesis.getRecords(request -> request.shardIterator(iterators.get(shard)));
        read.records().forEach(record ->
            System.out.println(record.approximateArrivalTimestamp() + " " + record.partitionKey() + " " + record.data().asUtf8String()));
        if (read.nextShardIterator() != null) {
          iterators.put(shard, read.nextShardIterator());
          continue;
        }
        // Split or merged: its children begin when all their parents have ended, so that the records of a key stay in order.
        iterators.remove(shard);
        ended.add(shard);
        read.childShards().stream()
            .filter(child -> ended.containsAll(child.parentShards()))
            .forEach(child -> iterators.put(child.shardId(), beginning(kinesis, stream, child.shardId())));
      }
      // Each shard can be read five times a second, by all its consumers together.
      Thread.sleep(1000);
    }
  }

  private static String beginning(KinesisClient kinesis, String stream, String shard) {
    return kinesis
        .getShardIterator(request ->
            request.streamName(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }
}
