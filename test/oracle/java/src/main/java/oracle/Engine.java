package oracle;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.LongStream;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.apache.velocity.runtime.resource.util.StringResourceRepository;
import org.apache.velocity.util.introspection.SecureUberspector;

/** Apache Velocity 1.7 set up as recordings show API Gateway's: no macros, no #evaluate, no reflection, invalid references empty. */
final class Engine {
  private static final String NAME = "template";
  private final VelocityEngine velocity = new VelocityEngine();
  private final StringResourceRepository sources;

  Engine() {
    Properties properties = new Properties();
    properties.setProperty("resource.loader", "string");
    properties.setProperty("string.resource.loader.class", StringResourceLoader.class.getName());
    properties.setProperty("runtime.introspector.uberspect", SecureUberspector.class.getName());
    properties.setProperty("runtime.log.logsystem.class", NullLogChute.class.getName());
    properties.setProperty("velocimacro.library", "");
    // Recorded: #macro defines nothing and the calls print literally.
    properties.setProperty("velocimacro.permissions.allow.inline", "false");
    velocity.init(properties);
    // Recorded: #evaluate(...) prints literally.
    velocity.removeDirective("evaluate");
    sources = StringResourceLoader.getRepository();
  }

  Rendering render(Request request) {
    Map<String, Object> requestOverride = override("path", "header", "querystring");
    Map<String, Object> responseOverride = override("header");
    StringWriter out = new StringWriter();
    compile(request.template()).merge(bind(request, requestOverride, responseOverride), out);
    return new Rendering(out.toString(), requestOverride, responseOverride);
  }

  /** Nanoseconds of each of {@code renders} renderings of one compiled template, from raw body to text. */
  List<Long> time(Request request) {
    Template template = compile(request.template());
    return LongStream.range(0, request.renders()).map(turn -> {
      long start = System.nanoTime();
      StringWriter out = new StringWriter();
      template.merge(bind(request, override("path", "header", "querystring"), override("header")), out);
      if (out.toString().isEmpty()) throw new IllegalStateException("nothing was rendered");
      return System.nanoTime() - start;
    }).boxed().toList();
  }

  private Template compile(String source) {
    sources.putStringResource(NAME, source, "UTF-8");
    return velocity.getTemplate(NAME, "UTF-8");
  }

  private static VelocityContext bind(Request request, Map<String, Object> requestOverride, Map<String, Object> responseOverride) {
    Map<String, Object> gateway = new LinkedHashMap<>(request.context());
    gateway.put("requestOverride", requestOverride);
    gateway.put("responseOverride", responseOverride);
    VelocityContext context = new VelocityContext();
    context.put("input", new Input(request.body(), request.params()));
    context.put("util", new Util());
    context.put("context", gateway);
    context.put("stageVariables", request.stageVariables());
    EventCartridge handlers = new EventCartridge();
    handlers.addEventHandler(new EmptyReferences());
    handlers.attachToContext(context);
    return context;
  }

  private static Map<String, Object> override(String... places) {
    Map<String, Object> override = new LinkedHashMap<>();
    for (String place : places) override.put(place, new LinkedHashMap<String, Object>());
    return override;
  }
}
