// Uses the classes that OpenAPI Generator makes from the document: reads the files of its arguments, a response of GetRecords and one of
// DescribeStreamSummary, prints the values, and prints the bodies of requests that put objects.
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openapitools.client.JSON;
import org.openapitools.client.model.AnyObject;
import org.openapitools.client.model.DescribeStreamSummaryResponse;
import org.openapitools.client.model.GetRecordsResponse;
import org.openapitools.client.model.PutRecordRequest;
import org.openapitools.client.model.PutRecordRequestData;
import org.openapitools.client.model.PutRecordsRequest;
import org.openapitools.client.model.PutRecordsRequestRecordsInner;

public class UseClient {
  public static void main(String[] args) throws Exception {
    new JSON();
    GetRecordsResponse records = GetRecordsResponse.fromJson(Files.readString(Path.of(args[0])));
    print("MillisBehindLatest", records.getMillisBehindLatest());
    System.out.println("NextShardIterator " + records.getNextShardIterator());
    print("ApproximateArrivalTimestamp", records.getRecords().get(0).getApproximateArrivalTimestamp());
    DescribeStreamSummaryResponse summary = DescribeStreamSummaryResponse.fromJson(Files.readString(Path.of(args[1])));
    print("StreamCreationTimestamp", summary.getStreamDescriptionSummary().getStreamCreationTimestamp());

    AnyObject object = new AnyObject().putAdditionalProperty("temperature", 21.5).putAdditionalProperty("at", Map.of("floor", "2"));
    PutRecordRequestData data = new PutRecordRequestData(object);
    System.out.println("PutRecord " + new PutRecordRequest().data(data).partitionKey("key").toJson());
    PutRecordsRequestRecordsInner record = new PutRecordsRequestRecordsInner().data(data).partitionKey("key");
    System.out.println("PutRecords " + new PutRecordsRequest().records(List.of(record)).toJson());
  }

  private static void print(String name, Number value) {
    System.out.println(name + " " + new BigDecimal(value.toString()).stripTrailingZeros().toPlainString());
  }
}
