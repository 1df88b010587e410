// A body for the curl line of an operation whose document has no example: what its template reads tells whether one is known.
import { type JsonObject, objectOf, textOf } from '../../base/index.ts';

interface KnownBody {
  /** What a template says that reads such a body. */
  readonly reads: readonly RegExp[];
  readonly body: JsonObject;
}

/** The bodies of the API Gateway developer guide, "Create a REST API as an Amazon Kinesis proxy", which many documents took over. */
const KNOWN: readonly KnownBody[] = [
  { reads: [/\$\.Data\b/, /\$\.PartitionKey\b/], body: { Data: 'some data', PartitionKey: 'some key' } },
  {
    reads: [/\$\.records\b/, /\.data\b/, /\.partition-key\b/],
    body: { records: [{ data: 'some data', 'partition-key': 'some key' }] },
  },
];

/**
 * The JSON body to send, 'none', or 'unknown' when the operation reads one that nobody has described.
 * @param body the request body of the operation, `$ref` followed
 */
export function sessionBody(
  body: JsonObject,
  integration: JsonObject,
): { readonly value: unknown } | 'none' | 'unknown' {
  const content = objectOf(objectOf(body['content'])['application/json']);
  const example = content['example'] ?? objectOf(Object.values(objectOf(content['examples']))[0])['value'];
  if (example !== undefined) return { value: example };
  const template = textOf(objectOf(integration['requestTemplates'])['application/json']);
  // The body passes on as it is, and nothing says what it has to be.
  if (template === undefined) return 'unknown';
  const known = KNOWN.find(({ reads }) => reads.every((one) => one.test(template)));
  if (known) return { value: known.body };
  const isRead = /\$!?\{?input\.(?:body|json|path)\b/.test(template);
  return isRead || body['required'] === true ? 'unknown' : 'none';
}
