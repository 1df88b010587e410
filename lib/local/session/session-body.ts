// Chooses a body for the curl line of an operation without an example, by what its template reads.
import type { Integration, MessageBody } from '../../apigateway/index.ts';
import { type JsonObject, objectOf } from '../../base/index.ts';

interface KnownBody {
  /** Expressions in a template that reads such a body. */
  readonly reads: readonly RegExp[];
  readonly body: JsonObject;
}

/** The bodies in the API Gateway Developer Guide, "Create a REST API as an Amazon Kinesis proxy", which many documents use. */
const KNOWN_BODIES: readonly KnownBody[] = [
  { reads: [/\$\.Data\b/, /\$\.PartitionKey\b/], body: { Data: 'some data', PartitionKey: 'some key' } },
  {
    reads: [/\$\.records\b/, /\.data\b/, /\.partition-key\b/],
    body: { records: [{ data: 'some data', 'partition-key': 'some key' }] },
  },
];

const JSON_TYPE = 'application/json';
const LINES_TYPE = 'application/x-ndjson';

/** What a curl line sends: a JSON value, or lines. */
export type SessionBody =
  | { readonly mediaType: typeof JSON_TYPE; readonly value: unknown }
  | { readonly mediaType: typeof LINES_TYPE; readonly lines: readonly string[] };

/** The body to send, 'none', or 'unknown' when the operation reads a body that is not described anywhere. */
export function sessionBody(body: MessageBody, integration: Integration): SessionBody | 'none' | 'unknown' {
  const example = exampleOf(body, JSON_TYPE);
  if (example !== undefined) return { mediaType: JSON_TYPE, value: example };
  const lines = exampleOf(body, LINES_TYPE);
  if (typeof lines === 'string') {
    return { mediaType: LINES_TYPE, lines: lines.split(/[\r\n]+/).filter((line) => line !== '') };
  }
  const template = integration.templates.find(({ mediaType }) => mediaType === JSON_TYPE)?.source;
  // The body passes through unchanged, and nothing describes it.
  if (template === undefined) return 'unknown';
  const known = KNOWN_BODIES.find(({ reads }) => reads.every((one) => one.test(template)));
  if (known) return { mediaType: JSON_TYPE, value: known.body };
  const isRead = /\$!?\{?input\.(?:body|json|path)\b/.test(template);
  return isRead || body.value['required'] === true ? 'unknown' : 'none';
}

function exampleOf(body: MessageBody, mediaType: string): unknown {
  const content = body.content.find((one) => one.mediaType === mediaType)?.value ?? {};
  return content['example'] ?? objectOf(Object.values(objectOf(content['examples']))[0])['value'];
}
