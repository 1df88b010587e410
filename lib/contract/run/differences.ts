// Known differences between a target and API Gateway with Kinesis, by name. A difference never weakens a case: the case expects
// exactly what that target does instead. docs/decisions/0032 says how to use the list.

export type TargetName = 'aws' | 'local' | 'localstack';

export interface Difference {
  readonly targets: readonly Exclude<TargetName, 'aws'>[];
  /** What AWS does. */
  readonly aws: string;
  /** What the targets do instead. */
  readonly here: string;
  readonly why: string;
}

export const DIFFERENCES = {
  'any-stream': {
    targets: ['local', 'localstack'],
    aws: 'Any stream but the deployed one is refused with 403, whether it exists or not.',
    here: 'A stream that does not exist is a 404.',
    why: 'Neither enforces IAM, so the role that allows one stream has no effect.',
  },
  'plain-gateway-errors': {
    targets: ['localstack'],
    aws: 'Errors of the gateway itself have the common shape: code, message, requestId.',
    here: 'They have message as their only member.',
    why: 'LocalStack stores the gateway responses of the document but does not use them.',
  },
  'case-sensitive-headers': {
    targets: ['localstack'],
    aws: 'The name of a required header is not case-sensitive.',
    here: '`shard-iterator` in lower case counts as missing.',
    why: 'LocalStack compares the name case-sensitively.',
  },
  'empty-is-present': {
    targets: ['localstack'],
    aws: 'A required parameter without a value is missing.',
    here: 'It counts as present and reaches Kinesis, which refuses it.',
    why: 'LocalStack only checks whether the parameter is present.',
  },
  'whole-content-type': {
    targets: ['localstack'],
    aws: 'Parameters of the content type, such as charset, do not matter.',
    here: 'No template is found for such a content type: 415.',
    why: 'LocalStack compares the whole header value.',
  },
  'json-models-for-all': {
    targets: ['localstack'],
    aws: 'A body whose content type has no model is not validated; its content type is refused with 415.',
    here: 'It is validated as application/json (a form as an empty body) and refused with 400 if that fails.',
    why: 'LocalStack falls back to the JSON model, and its web server consumes forms first.',
  },
  'json-reformatted': {
    targets: ['localstack'],
    aws: '`$input.json` prints compact JSON and keeps characters as they are.',
    here: 'A space follows every colon and comma, and non-ASCII characters become \\uXXXX.',
    why: "LocalStack writes JSON with Python's json module.",
  },
  'malformed-is-502': {
    targets: ['localstack'],
    aws: 'Malformed base64, hash keys, timestamps and iterators are a 400.',
    here: 'They are a 502.',
    why: 'kinesis-local, the Kinesis in LocalStack, responds with 500.',
  },
  'bare-apostrophes': {
    targets: ['localstack'],
    aws: "`$util.escapeJavaScript` writes an apostrophe as \\', and the templates undo that.",
    here: "It leaves apostrophes alone, and the templates remove a backslash before one: \\' becomes broken JSON.",
    why: "LocalStack escapes with Python's json module.",
  },
  'empty-becomes-object': {
    targets: ['localstack'],
    aws: '`$util.escapeJavaScript` leaves an empty or whitespace-only string as it is.',
    here: 'It turns one into `{}`: the empty string in an envelope, and a partition key of whitespace.',
    why: 'LocalStack does this on purpose.',
  },
  'key-not-counted': {
    targets: ['localstack'],
    aws: 'The 1 MiB limit of a record includes its partition key.',
    here: 'It counts the data only.',
    why: 'kinesis-local does not add the key.',
  },
  'large-record-alone': {
    targets: ['localstack'],
    aws: 'A record that is too large is a 400, and so is a batch that contains one.',
    here: 'In a batch, only that record fails: 207, and the others are stored.',
    why: 'kinesis-local checks each record by itself. What AWS does with such a batch has not been recorded.',
  },
} as const satisfies Readonly<Record<string, Difference>>;

export type DifferenceName = keyof typeof DIFFERENCES;

/** The known differences of a target; AWS has none. */
export function differencesOf(target: TargetName): ReadonlySet<DifferenceName> {
  const entries = Object.entries(DIFFERENCES) as [DifferenceName, Difference][];
  return new Set(entries.filter(([, { targets }]) => targets.some((name) => name === target)).map(([name]) => name));
}
