package oracle;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;

/** JSON as Jayway JsonPath and its own reader and writer, json-smart, have it. */
final class Json {
  private static final Configuration CONFIGURATION = Configuration.defaultConfiguration();

  static Object parse(String text) {
    return CONFIGURATION.jsonProvider().parse(text);
  }

  /** What the path selects; null when it selects nothing or is not a path. */
  static Object select(Object document, String path) {
    try {
      return JsonPath.using(CONFIGURATION).parse(document).read(path);
    } catch (PathNotFoundException | IllegalArgumentException nothing) {
      return null;
    }
  }

  static String print(Object value) {
    return JSONValue.toJSONString(value, JSONStyle.LT_COMPRESS);
  }
}
