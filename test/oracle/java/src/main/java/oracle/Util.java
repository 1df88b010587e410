package oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import org.apache.commons.text.StringEscapeUtils;

/** `$util`: the six functions of the mapping-template reference. Public, because Velocity calls it by reflection. */
public final class Util {
  public String escapeJavaScript(Object value) {
    return value == null ? null : StringEscapeUtils.escapeEcmaScript(value.toString());
  }

  /** Only objects and arrays: what is not JSON, and a number, are reported to give the empty string. */
  public Object parseJson(String text) {
    try {
      Object value = Json.parse(text);
      return value instanceof java.util.Map || value instanceof java.util.List ? value : null;
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  public String urlEncode(Object value) {
    return value == null ? null : URLEncoder.encode(value.toString(), UTF_8);
  }

  public String urlDecode(Object value) {
    return value == null ? null : URLDecoder.decode(value.toString(), UTF_8);
  }

  public String base64Encode(Object value) {
    return value == null ? null : Base64.getEncoder().encodeToString(value.toString().getBytes(UTF_8));
  }

  public String base64Decode(Object value) {
    return value == null ? null : new String(Base64.getDecoder().decode(value.toString()), UTF_8);
  }
}
