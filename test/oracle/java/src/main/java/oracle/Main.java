package oracle;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request per input line, one result per output line, until the input ends. The lines are described in test/oracle/README.md. */
public final class Main {
  public static void main(String[] arguments) throws Exception {
    Engine engine = new Engine();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(JsonLine.write(result(engine, Request.read(line))));
      // A client waits for each result only when it has sent nothing more.
      if (!in.ready()) out.flush();
    }
    out.flush();
  }

  private static Map<String, Object> result(Engine engine, Request request) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", request.id());
    try {
      if (request.renders() > 0) {
        result.put("nanoseconds", engine.time(request));
      } else {
        Rendering rendering = engine.render(request);
        result.put("output", rendering.output());
        result.put("overrides", rendering.overrides());
      }
    } catch (Throwable error) {
      // Whatever it was, this template ends in an error and the next one is independent of it.
      result.put("error", error.getClass().getSimpleName() + ": " + error.getMessage());
    }
    return result;
  }
}
