// Connects the loaded document, Kinesis and the HTTP server, and reloads the document when its files change.
import { isTemplate } from '../../apigateway/index.ts';
import { type JsonObject, objectOf } from '../../base/index.ts';
import { type Api, type Backend, createHandler, type Handler } from '../../gateway/index.ts';
import { referencedFiles } from '../../source/index.ts';
import { injectFaults } from '../faults/inject-faults.ts';
import { seededRandom } from '../faults/random.ts';
import { createRequestFaults } from '../faults/request-faults.ts';
import { credentialNames } from '../log/credential-names.ts';
import { createRequestLog } from '../log/request-log.ts';
import { createDocsPages } from '../page/docs-pages.ts';
import type { Served } from '../page/document/served.ts';
import { startServer } from '../server/start-server.ts';
import { curlSession } from '../session/curl-session.ts';
import type { Gateway } from '../settings/gateway.ts';
import type { GatewaySettings } from '../settings/settings.ts';
import { readStream } from '../settings/stream.ts';
import { type LoadedFile, loadFile } from '../watch/load-file.ts';
import { watchDocument } from '../watch/watch-document.ts';
import { watchSources } from '../watch/watch-sources.ts';
import { callerChoosesStream } from './caller-chooses-stream.ts';
import { createRefuseForeign } from './foreign-writes.ts';
import { groupWarnings } from './group-warnings.ts';
import type { KinesisInUse } from './kinesis.ts';
import { refuseExposure } from './refuse-exposure.ts';
import { sessionTarget } from './session-target.ts';

/** @throws InputError. The caller then has to stop what was `starting`. */
export async function serveDocument(settings: GatewaySettings, starting: Promise<KinesisInUse>): Promise<Gateway> {
  const { say } = settings;
  const log = settings.log && createRequestLog(settings.log);
  const requestFaults = settings.faults.byHeader ? createRequestFaults(say) : undefined;

  let loaded = loadFile(settings.spec, settings.load);
  report(loaded, say);
  const kinesis = await starting;
  refuseExposure(settings, kinesis, callerChoosesStream(loaded.api.document.root));
  const backend = withFaults(kinesis.call, settings, requestFaults?.current);

  const handle = ({ api }: LoadedFile): Handler => {
    log?.redact(credentialNames(api.document));
    const handler = createHandler(
      api,
      { kinesis: backend },
      { ...settings.handler, ...(log && { observe: log.request }) },
    );
    return requestFaults ? requestFaults.remember(handler) : handler;
  };
  let handler = handle(loaded);
  let refuseForeign = createRefuseForeign(settings, kinesis, loaded.api);
  const [stream] = settings.streams.map((text) => readStream(text).name);
  const pages = createDocsPages(() => describe(loaded, stream), kinesis.observe);
  const server = await startServer({
    ...settings,
    refuseForeign: (request, page) => refuseForeign(request, page),
    handler: (request) => pages.respond(request) ?? handler(request),
    ...(log && { onRefusal: log.refusal }),
  });

  const stopWatching = settings.watch
    ? watchDocument(settings, loaded.api.files, (changed) => {
        refuseExposure(settings, kinesis, callerChoosesStream(changed.api.document.root));
        handler = handle(changed);
        refuseForeign = createRefuseForeign(settings, kinesis, changed.api);
        loaded = changed;
        say('Reloaded the document.');
        report(loaded, say);
      })
    : undefined;

  const { watch, sources } = settings;
  const stopGenerating = watch && sources ? watchSources(sources, say) : undefined;
  const url = new URL(`/${loaded.api.stage}`, server.url);
  return {
    url,
    kinesis: kinesis.endpoint,
    curlSession: (stream) => curlSession(loaded.api.document, sessionTarget(url, stream, settings, kinesis)),
    routes: () => loaded.api.document.operations.map(({ method, path }) => ({ method, path })),
    close: async () => {
      stopGenerating?.();
      stopWatching?.();
      pages.close();
      await server.close();
      log?.flush();
      await kinesis.close();
    },
  };
}

function report({ warnings }: LoadedFile, say: (line: string) => void): void {
  for (const line of groupWarnings(warnings)) say(line);
}

function withFaults(
  backend: Backend,
  { faults: { always, seed } }: GatewaySettings,
  ofRequest: (() => GatewaySettings['faults']['always']) | undefined,
): Backend {
  if (always.length === 0 && ofRequest === undefined) return backend;
  return injectFaults(backend, () => (ofRequest ? [...always, ...ofRequest()] : always), seededRandom(seed));
}

function describe({ api, text }: LoadedFile, stream: string | undefined): Served {
  return {
    title: api.title,
    stage: api.stage,
    stream,
    text,
    isJson: api.source.file.endsWith('.json'),
    document: documentOf(api),
  };
}

/** The document as in its file; if it is inside a template, without the template; if it references files, with them. */
function documentOf({ source, document }: Api): JsonObject {
  const file = objectOf(source.value);
  return isTemplate(file) || referencedFiles(document.root).length > 0 ? document.root : file;
}
