package oracle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of one rendering and the overrides it set. */
record Rendering(String output, Map<String, Object> requestOverride, Map<String, Object> responseOverride) {

  /** `request.header.X-A` → its text, and so on for every override that was set; `response.status` among them. */
  Map<String, String> overrides() {
    Map<String, String> flat = new LinkedHashMap<>();
    flatten("request", requestOverride, flat);
    flatten("response", responseOverride, flat);
    return flat;
  }

  private static void flatten(String name, Map<?, ?> override, Map<String, String> flat) {
    for (Map.Entry<?, ?> entry : override.entrySet()) {
      String place = name + "." + entry.getKey();
      if (entry.getValue() instanceof Map<?, ?> map) {
        map.forEach((key, value) -> flat.put(place + "." + key, textOf(value)));
      } else {
        flat.put(place, String.valueOf(entry.getValue()));
      }
    }
  }

  /** The items of a list are several values of one parameter: that is API Gateway's rule, not Velocity's. */
  private static String textOf(Object value) {
    if (!(value instanceof Collection<?> items)) return String.valueOf(value);
    return items.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
