// What the routes of events must send to Kinesis, computed from the request without any template.
import type { PayloadFormat } from '../../generator/declaration/route.ts';
import type { RenderInput } from '../../lib/vtl/index.ts';
import { asStored } from './expected-request.ts';

type Members = Record<string, unknown>;
type Params = RenderInput['params'];

/** What $context holds. */
export interface Around {
  readonly requestId: string;
  readonly sourceIp: string;
  readonly requestTimeEpoch: number;
  readonly stage: string;
  /** Whom the authorization of the route identifies; undefined if it has none. */
  readonly principal: string | undefined;
}

export interface EventOptions {
  /** A value of the option `events.partitionKey`. */
  readonly key: string;
  readonly newline: boolean;
  readonly envelope: boolean;
}

/** Kinesis takes 500; one more reaches it, so that its message counts them. */
const MAX_LINES = 501;

/** @param text the body; for octet-stream, its base64. */
export function expectedPostEvent(
  text: string,
  params: Params,
  around: Around,
  format: PayloadFormat,
  options: EventOptions,
): Members {
  return {
    Data: format === 'binary' ? text : stored(text === '' ? '{}' : text, around, options),
    PartitionKey: givenKey(params, around, options, format === 'json' ? text : undefined) || around.requestId,
    StreamName: params.path.get('stream-name') ?? '',
  };
}

export function expectedPostEvents(text: string, params: Params, around: Around, options: EventOptions): Members {
  const lines = text.split(/[\r\n]+/).filter((line) => line !== '');
  const given = givenKey(params, around, options, undefined);
  const records = lines.map((line, index) => ({
    Data: stored(line, around, options),
    PartitionKey: given || `${around.requestId}-${index}`,
  }));
  const isRefused = text === '{}' || lines.length === 0 || lines.length > MAX_LINES;
  return { Records: isRefused ? undefined : records, StreamName: params.path.get('stream-name') ?? '' };
}

/** Empty when the request has none. @param json the body of a JSON event */
function givenKey(params: Params, around: Around, { key }: EventOptions, json: string | undefined): string {
  const header = 'Partition-Key';
  const sent =
    params.header.get(header) ?? [...params.header].find(([name]) => name.toLowerCase() === 'partition-key')?.[1];
  const first = params.path.get(header) ?? params.querystring.get(header) ?? sent ?? '';
  if (first !== '') return first;
  if (key === 'source-ip') return around.sourceIp;
  if (key === 'principal') return around.principal ?? '';
  if (key.startsWith('query:')) return params.querystring.get(key.slice('query:'.length)) ?? '';
  return key.startsWith('body:') && json !== undefined ? memberText(json, key.slice('body:$.'.length).split('.')) : '';
}

/** A string as it is, null and what is missing as nothing, any other value as JSON. */
function memberText(json: string, names: readonly string[]): string {
  let value: unknown = JSON.parse(json);
  for (const name of names) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    value = isObject && Object.hasOwn(value as object, name) ? (value as Members)[name] : undefined;
  }
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : jsonSmartText(value);
}

/** As json-smart spells it: U+007F to U+009F and U+2000 to U+20FF are escapes, with capitals; lone surrogates are not. */
function jsonSmartText(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(/\\u([0-9a-f]{4})/g, (sequence, digits: string) =>
      digits.startsWith('d')
        ? String.fromCharCode(Number.parseInt(digits, 16))
        : sequence.slice(0, 2) + digits.toUpperCase(),
    )
    .replaceAll(/[\u007f-\u009f\u2000-\u20ff]/g, (char) => escapeOf(char));
}

function escapeOf(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The bytes as text: exact without an envelope, otherwise compared parsed. */
function stored(text: string, { principal, ...around }: Around, { newline, envelope }: EventOptions): unknown {
  const end = newline ? '\n' : '';
  // The envelope is ASCII with escapes, so that a lone surrogate stays what it was.
  if (!envelope) return { text: `${String(asStored(text))}${end}` };
  const who = principal === undefined ? {} : { principal: principal || null };
  return { json: { data: text, ...around, ...who }, end };
}
