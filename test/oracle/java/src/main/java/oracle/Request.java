package oracle;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one line asks for. {@code renders} above 0 asks for that many timed renderings instead of the text. */
record Request(
    Object id,
    String template,
    String body,
    Map<String, Object> params,
    Map<String, Object> context,
    Map<String, Object> stageVariables,
    int renders) {

  static Request read(String line) {
    Map<String, Object> json = map(Json.parse(line));
    Map<String, Object> given = map(json.get("params"));
    Map<String, Object> params = new LinkedHashMap<>();
    for (String place : new String[] {"path", "querystring", "header"}) params.put(place, map(given.get(place)));
    return new Request(
        json.get("id"),
        (String) json.get("template"),
        (String) json.get("body"),
        params,
        map(json.get("context")),
        map(json.get("stageVariables")),
        json.get("renders") instanceof Integer renders ? renders : 0);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? new LinkedHashMap<>() : (Map<String, Object>) value;
  }
}
