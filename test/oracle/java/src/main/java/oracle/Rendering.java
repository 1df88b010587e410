package oracle;

import java.util.LinkedHashMap;
import java.util.Map;

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
        map.forEach((key, value) -> flat.put(place + "." + key, String.valueOf(value)));
      } else {
        flat.put(place, String.valueOf(entry.getValue()));
      }
    }
  }
}
