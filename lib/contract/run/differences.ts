// Where a target is known to answer otherwise than API Gateway with Kinesis, by name. A case never expects less because of
// one: it expects exactly what that target does instead. docs/decisions/0032 says how to use the list.

export type TargetName = 'aws' | 'local' | 'localstack';

export interface Difference {
  readonly targets: readonly Exclude<TargetName, 'aws'>[];
  /** What AWS answers. */
  readonly aws: string;
  /** What the targets answer instead. */
  readonly here: string;
  readonly why: string;
}

export const DIFFERENCES = {
  'any-stream': {
    targets: ['local', 'localstack'],
    aws: 'Another stream than the deployed one is refused with 403, whether it exists or not.',
    here: 'A stream that does not exist is a 404.',
    why: 'Neither has IAM: the role that allows one stream is not asked.',
  },
  'plain-gateway-errors': {
    targets: ['localstack'],
    aws: 'Errors of the gateway itself have our shape: code, message, requestId.',
    here: 'They have the one member message.',
    why: 'LocalStack stores the gateway responses of the document and does not render them.',
  },
  'case-sensitive-headers': {
    targets: ['localstack'],
    aws: 'A required header is found by any spelling of its name.',
    here: '`shard-iterator` in lower case is a missing header.',
    why: 'LocalStack looks the name up as it is declared.',
  },
  'blank-is-present': {
    targets: ['localstack'],
    aws: 'A required parameter without a value is missing.',
    here: 'It reaches Kinesis, whose stand-in does not take it.',
    why: 'LocalStack only looks whether the parameter is there.',
  },
  'whole-content-type': {
    targets: ['localstack'],
    aws: 'Parameters of the content type, such as charset, do not matter.',
    here: 'Such a content type is one without a template: 415.',
    why: 'LocalStack compares the header as it came.',
  },
  'json-models-for-all': {
    targets: ['localstack'],
    aws: 'A body of a content type without a model is not validated, so that its content type is refused: 415.',
    here: 'It is validated as application/json, a form as an empty body, and refused with 400 unless it passes as that.',
    why: 'LocalStack falls back to the JSON model, and its web server takes forms apart before.',
  },
  'json-written-anew': {
    targets: ['localstack'],
    aws: '`$input.json` keeps the text of a value compact and its characters as they are.',
    here: 'A space follows every colon and comma, and other than ASCII characters are written as \\uXXXX.',
    why: "LocalStack writes JSON with Python's json module.",
  },
  'rubbish-fails': {
    targets: ['localstack'],
    aws: 'Base64, a hash key, a timestamp or an iterator that is none is a 400.',
    here: 'It is a 502.',
    why: 'kinesis-local, the Kinesis in LocalStack, answers 500 to it.',
  },
  'bare-apostrophes': {
    targets: ['localstack'],
    aws: "`$util.escapeJavaScript` writes an apostrophe as \\', and the templates turn that back.",
    here: "It leaves an apostrophe alone, and the templates take a backslash in front of it away: \\' becomes broken JSON.",
    why: "LocalStack escapes with Python's json module.",
  },
  'blank-becomes-object': {
    targets: ['localstack'],
    aws: '`$util.escapeJavaScript` leaves a text of blanks, or of nothing, as it is.',
    here: 'It is escaped to `{}`: the empty text in an envelope, and a partition key of blanks.',
    why: 'LocalStack does so on purpose.',
  },
  'key-not-counted': {
    targets: ['localstack'],
    aws: 'The 1 MiB of a record are for its bytes and its partition key.',
    here: 'They are for its bytes alone.',
    why: 'kinesis-local does not add the key.',
  },
  'large-record-alone': {
    targets: ['localstack'],
    aws: 'A record that is too large is a 400, and so is a batch that has one.',
    here: 'In a batch it alone is refused: 207, and the others are stored.',
    why: 'kinesis-local looks at the size of each record by itself. What AWS does about a batch has not been recorded.',
  },
} as const satisfies Readonly<Record<string, Difference>>;

export type DifferenceName = keyof typeof DIFFERENCES;

/** The differences that are known of a target; none of AWS. */
export function differencesOf(target: TargetName): ReadonlySet<DifferenceName> {
  const entries = Object.entries(DIFFERENCES) as [DifferenceName, Difference][];
  return new Set(entries.filter(([, { targets }]) => targets.some((name) => name === target)).map(([name]) => name));
}
