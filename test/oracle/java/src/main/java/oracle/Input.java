package oracle;

import java.util.Map;

/** `$input`. Public, with public methods, because Velocity calls it by reflection. */
public final class Input {
  private final String body;
  private final Map<String, Object> params;
  private Object document;
  private boolean parsed;

  Input(String body, Map<String, Object> params) {
    this.body = body == null ? "" : body;
    this.params = params;
  }

  /** Recorded: an absent or empty body reads `{}`. */
  public String getBody() {
    return body.isEmpty() ? "{}" : body;
  }

  public Object path(String path) {
    if (body.isEmpty()) return null;
    if (!parsed) {
      parsed = true;
      document = Json.parse(body);
    }
    return document == null ? null : Json.select(document, path);
  }

  /** Reported from the console: a missing value reads as two quotation marks. */
  public String json(String path) {
    Object value = path(path);
    return value == null ? "\"\"" : Json.print(value);
  }

  public Map<String, Object> params() {
    return params;
  }

  /** Path, then query string, then header; header names in any case. */
  public Object params(String name) {
    for (Object place : params.values()) {
      Object value = ((Map<?, ?>) place).get(name);
      if (value != null) return value;
    }
    for (Map.Entry<?, ?> header : ((Map<?, ?>) params.get("header")).entrySet()) {
      if (((String) header.getKey()).equalsIgnoreCase(name)) return header.getValue();
    }
    return "";
  }
}
