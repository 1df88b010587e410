package oracle;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request per input line, one answer per output line, until the input ends. The lines are described in test/oracle/README.md. */
public final class Main {
  public static void main(String[] arguments) throws Exception {
    Engine engine = new Engine();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(JsonLine.write(answer(engine, Request.read(line))));
      // A client waits for each answer only when nothing more is on its way.
      if (!in.ready()) out.flush();
    }
    out.flush();
  }

  private static Map<String, Object> answer(Engine engine, Request request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", request.id());
    try {
      if (request.renders() > 0) {
        answer.put("nanoseconds", engine.time(request));
      } else {
        Rendering rendering = engine.render(request);
        answer.put("output", rendering.output());
        answer.put("overrides", rendering.overrides());
      }
    } catch (Throwable error) {
      // Whatever it was, this template ends in an error and the next one is independent of it.
      answer.put("error", error.getClass().getSimpleName() + ": " + error.getMessage());
    }
    return answer;
  }
}
