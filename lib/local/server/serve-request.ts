// One request over a connection: checks of the server, the body, the handler, the response.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpRequest, HttpResponse } from '../../gateway/index.ts';
import { type HostGuard, hasTwoHosts, requestedName } from './host-guard.ts';
import { type ForeignPage, foreignPage } from './origin-guard.ts';
import { type BodyLimits, mayContinue, readBody } from './read-body.ts';
import { readRequest } from './read-request.ts';
import { misdirected, twoHosts, unknownCoding, unknownExpectation } from './refusals.ts';
import { isStreamed, type StreamedResponse, streamResponse } from './streamed-response.ts';
import { writeResponse } from './write-response.ts';

/** What `Expect` asks for. `else` is something that nobody can do. */
export type Expectation = 'nothing' | 'continue' | 'else';

type AnyResponse = HttpResponse | StreamedResponse;

export interface ServeContext extends BodyLimits {
  readonly guard: HostGuard;
  readonly handler: (request: HttpRequest) => AnyResponse | Promise<AnyResponse>;
  readonly refuseForeign: (request: HttpRequest, page: ForeignPage) => Promise<HttpResponse | undefined>;
  readonly onRefusal: (request: HttpRequest, response: HttpResponse) => void;
  readonly isClosing: () => boolean;
}

/** Rejects when the client disconnects in the middle of its request: nobody is there to get a response. */
export async function serveRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  expectation: Expectation,
  context: ServeContext,
): Promise<void> {
  const page = foreignPage(incoming);
  const refusal =
    refuseHead(incoming, expectation, context) ??
    (page && (await context.refuseForeign(readRequest(incoming, Buffer.alloc(0)), page)));
  if (refusal) return refuse(incoming, outgoing, refusal, context);
  if (expectation === 'continue' && mayContinue(incoming)) outgoing.writeContinue();
  try {
    const body = await readBody(incoming, context);
    if (!Buffer.isBuffer(body)) return refuse(incoming, outgoing, body, context);
    const response = await context.handler(readRequest(incoming, body));
    if (isStreamed(response)) streamResponse(outgoing, response);
    else writeResponse(outgoing, response, context.isClosing());
  } finally {
    context.room.leave(incoming);
  }
}

function refuseHead(
  incoming: IncomingMessage,
  expectation: Expectation,
  { guard }: ServeContext,
): HttpResponse | undefined {
  if (!guard(incoming)) return misdirected(requestedName(incoming));
  if (hasTwoHosts(incoming)) return twoHosts;
  if (expectation === 'else') return unknownExpectation;
  const coding = incoming.headers['transfer-encoding'];
  return coding !== undefined && coding.toLowerCase() !== 'chunked' ? unknownCoding : undefined;
}

function refuse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: HttpResponse,
  { onRefusal }: ServeContext,
): void {
  onRefusal(readRequest(incoming, Buffer.alloc(0)), response);
  writeResponse(outgoing, response, true);
}
