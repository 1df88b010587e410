// Reads the files of its arguments, a response of GetRecords and one of DescribeStreamSummary, with the classes that OpenAPI Generator
// makes of the document, and prints what the classes hold.
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.client.JSON;
import org.openapitools.client.model.DescribeStreamSummaryResponse;
import org.openapitools.client.model.GetRecordsResponse;

public class ReadRecords {
  public static void main(String[] args) throws Exception {
    new JSON();
    GetRecordsResponse records = GetRecordsResponse.fromJson(Files.readString(Path.of(args[0])));
    print("MillisBehindLatest", records.getMillisBehindLatest());
    System.out.println("NextShardIterator " + records.getNextShardIterator());
    print("ApproximateArrivalTimestamp", records.getRecords().get(0).getApproximateArrivalTimestamp());
    DescribeStreamSummaryResponse summary = DescribeStreamSummaryResponse.fromJson(Files.readString(Path.of(args[1])));
    print("StreamCreationTimestamp", summary.getStreamDescriptionSummary().getStreamCreationTimestamp());
  }

  private static void print(String name, Number value) {
    System.out.println(name + " " + new BigDecimal(value.toString()).stripTrailingZeros().toPlainString());
  }
}
