// Why Kinesis refused a call, or some of its records, from its response: for the log.
import { arrayOf, isJson, isObject, objectOf, stringOf } from '../../base/index.ts';
import type { Logged } from './logged.ts';

export interface KinesisReason {
  /** `ResourceNotFoundException`. */
  readonly code: string;
  /** With account numbers masked. */
  readonly message: string;
}

/** As the templates mask it: the account number in an ARN or a message, but not the digits of a sequence number or a UUID. */
const ACCOUNT_NUMBER = /(?<![0-9-])[0-9]{12}(?![0-9])/g;
/** Kinesis repeats values in its messages. */
const MAX_MESSAGE_LENGTH = 500;

/** @returns undefined when Kinesis accepted the call with all its records. Reads the body of a successful call only if the client learns of a failure. */
export function reasonOfKinesis({ call, backendResponse, response }: Logged): KinesisReason | undefined {
  if (backendResponse === undefined) return undefined;
  const { status, body } = backendResponse;
  if (status < 400 && (call?.action !== 'PutRecords' || response.status === status)) return undefined;
  const text = body.toString();
  const parsed = objectOf(isJson(text) ? JSON.parse(text) : undefined);
  const { code, message } = status < 400 ? failedRecords(parsed) : exception(parsed, status, text);
  return { code, message: message.replaceAll(ACCOUNT_NUMBER, '*'.repeat(12)).slice(0, MAX_MESSAGE_LENGTH) };
}

/** Source: AWS JSON 1.1 protocol (Smithy), "Operation error serialization". */
function exception(parsed: Readonly<Record<string, unknown>>, status: number, text: string): KinesisReason {
  const type = stringOf(parsed['__type']);
  return {
    code: type?.slice(type.indexOf('#') + 1) ?? String(status),
    message: stringOf(parsed['message'] ?? parsed['Message']) ?? text,
  };
}

function failedRecords(parsed: Readonly<Record<string, unknown>>): KinesisReason {
  const records = arrayOf(parsed['Records']).filter(isObject);
  const failed = records.filter(({ ErrorCode }) => ErrorCode !== undefined);
  const { ErrorCode, ErrorMessage } = failed[0] ?? {};
  return {
    code: stringOf(ErrorCode) ?? 'none',
    message: `${failed.length} of ${records.length} records failed. ${stringOf(ErrorMessage) ?? ''}`.trim(),
  };
}
