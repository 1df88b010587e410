package oracle;

import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.util.introspection.Info;

/**
 * The null rule: whatever does not exist, or is null, evaluates to the empty string. It is what makes Velocity agree with the
 * recordings: `$missing` prints nothing, equals `""` and `$null`, and is true in `#if`.
 */
public final class EmptyReferences implements InvalidReferenceEventHandler {
  @Override
  public Object invalidGetMethod(Context context, String reference, Object object, String property, Info info) {
    return "";
  }

  @Override
  public boolean invalidSetMethod(Context context, String left, String right, Info info) {
    return false;
  }

  @Override
  public Object invalidMethod(Context context, String reference, Object object, String method, Info info) {
    return "";
  }
}
