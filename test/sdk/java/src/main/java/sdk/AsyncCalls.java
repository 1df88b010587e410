// The async client with the interface of the sync one, so that one program can test both. Waits for each response.
package sdk;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;

final class AsyncCalls {
  /** Both have a method of the same name and parameters for each action; the results differ by the future. */
  static KinesisClient inTheFormOf(KinesisAsyncClient client) {
    Class<?>[] form = {KinesisClient.class};
    return (KinesisClient) Proxy.newProxyInstance(AsyncCalls.class.getClassLoader(), form, (proxy, method, arguments) -> {
      Object[] given = arguments == null ? new Object[0] : arguments;
      Method same = KinesisAsyncClient.class.getMethod(method.getName(), method.getParameterTypes());
      try {
        return ((CompletableFuture<?>) same.invoke(client, given)).get();
      } catch (ExecutionException error) {
        throw error.getCause();
      }
    });
  }

  private AsyncCalls() {}
}
