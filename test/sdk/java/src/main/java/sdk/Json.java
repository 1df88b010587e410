// Prints maps, lists, strings, numbers and booleans as JSON, in ASCII: the encoding of the console does not matter then.
package sdk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

final class Json {
  static String print(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> print(entry.getKey()) + ":" + print(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::print).collect(Collectors.joining(",", "[", "]"));
    }
    if (!(value instanceof String)) return String.valueOf(value);
    return ((String) value)
        .chars()
        .mapToObj(character -> character > 126 || character < 32 || character == '"' || character == '\\'
            ? String.format("\\u%04x", character)
            : String.valueOf((char) character))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private Json() {}
}
