// A consumer on the Kinesis Client Library that counts what it reads: java … sdk.ClientLibrary fan-out|polling STREAM RECORDS
// Prints `half` and then a line of JSON when it has seen that many records, and ends. The leases lie in what AWS_ENDPOINT_URL_DYNAMODB names.
package sdk;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.kinesis.common.ConfigsBuilder;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.exceptions.InvalidStateException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.metrics.NullMetricsFactory;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.processor.SingleStreamTracker;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.fanout.FanOutConfig;
import software.amazon.kinesis.retrieval.polling.PollingConfig;

public final class ClientLibrary {
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final ConcurrentMap<String, String> LAST_OF_KEY = new ConcurrentHashMap<>();
  private static final AtomicInteger OUT_OF_ORDER = new AtomicInteger();
  private static final Set<String> SHARDS = ConcurrentHashMap.newKeySet();

  public static void main(String[] arguments) throws Exception {
    String stream = arguments[1];
    int records = Integer.parseInt(arguments[2]);
    CountDownLatch missing = new CountDownLatch(records);
    CountDownLatch half = new CountDownLatch(records / 2);
    KinesisAsyncClient kinesis = KinesisAsyncClient.create();
    InitialPositionInStreamExtended beginning =
        InitialPositionInStreamExtended.newInitialPosition(InitialPositionInStream.TRIM_HORIZON);
    String application = "application-" + stream;
    ConfigsBuilder configs = new ConfigsBuilder(
        new SingleStreamTracker(stream, beginning), application, kinesis, DynamoDbAsyncClient.create(),
        CloudWatchAsyncClient.create(), "worker", () -> new Processor(half, missing));
    // By default it looks every ten seconds or so whether there is something to do.
    Scheduler scheduler = new Scheduler(
        configs.checkpointConfig(),
        configs.coordinatorConfig().parentShardPollIntervalMillis(500).shardConsumerDispatchPollIntervalMillis(200),
        configs.leaseManagementConfig().failoverTimeMillis(3000),
        configs.lifecycleConfig(), configs.metricsConfig().metricsFactory(new NullMetricsFactory()),
        configs.processorConfig(),
        configs.retrievalConfig().retrievalSpecificConfig(arguments[0].equals("polling")
            ? new PollingConfig(stream, kinesis)
            : new FanOutConfig(kinesis).streamName(stream).applicationName(application)));
    Thread thread = new Thread(scheduler);
    thread.setDaemon(true);
    thread.start();
    if (half.await(240, TimeUnit.SECONDS)) System.out.println("half");
    missing.await(240, TimeUnit.SECONDS);
    Map<String, Object> facts = new TreeMap<>(
        Map.of("distinct", SEEN.size(), "outOfOrder", OUT_OF_ORDER.get(), "shards", SHARDS.size()));
    System.out.println(Json.print(facts));
    System.exit(0);
  }

  private record Processor(CountDownLatch half, CountDownLatch missing) implements ShardRecordProcessor {
    @Override
    public void initialize(InitializationInput input) {
      SHARDS.add(input.shardId());
    }

    @Override
    public void processRecords(ProcessRecordsInput input) {
      for (KinesisClientRecord record : input.records()) {
        // What is read again after a lost lease is not out of order.
        if (!SEEN.add(record.sequenceNumber())) continue;
        String last = LAST_OF_KEY.put(record.partitionKey(), record.sequenceNumber());
        // All have 56 digits.
        if (last != null && last.compareTo(record.sequenceNumber()) > 0) OUT_OF_ORDER.incrementAndGet();
        half.countDown();
        missing.countDown();
      }
    }

    @Override
    public void leaseLost(LeaseLostInput input) {}

    @Override
    public void shardEnded(ShardEndedInput input) {
      try {
        input.checkpointer().checkpoint();
      } catch (InvalidStateException | ShutdownException error) {
        throw new IllegalStateException(error);
      }
    }

    @Override
    public void shutdownRequested(ShutdownRequestedInput input) {}
  }

  private ClientLibrary() {}
}
