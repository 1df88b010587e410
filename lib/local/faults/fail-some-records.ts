// The fault `partial`: some records of a batch are not written, and the response says so record by record. The others are written.
import { jsonContentTypeOf, kinesisModel } from '../../aws/index.ts';
import { isObject, type JsonObject } from '../../base/index.ts';
import type { Backend, BackendCall, BackendResponse } from '../../gateway/index.ts';
import { rateExceeded, THROTTLED } from './kinesis-errors.ts';
import type { Random } from './random.ts';

/** 0.7 × 10 is slightly more than 7 in floating point; 7 is intended. */
const ROUNDING_ERROR = 1e-9;

type Failure = { readonly ErrorCode: string; readonly ErrorMessage: string };

/** @param share of the records that fail, rounded up; `random` decides which ones. */
export async function failSomeRecords(
  backend: Backend,
  call: BackendCall,
  share: number,
  random: Random,
): Promise<BackendResponse> {
  const input = recordsOf(call);
  if (input === undefined) return backend(call);
  const { Records: records } = input;
  const failing = choose(records.length, Math.ceil(share * records.length - ROUNDING_ERROR), random);
  if (failing.size === 0) return backend(call);
  const failure: Failure = {
    ErrorCode: THROTTLED,
    ErrorMessage: rateExceeded(call),
  };
  const kept = records.filter((_record, index) => !failing.has(index));
  if (kept.length === 0) return batchResponse(records.map(() => failure));
  const response = await backend({ ...call, body: Buffer.from(JSON.stringify({ ...input, Records: kept })) });
  if (response.status !== 200) return response;
  const written = (JSON.parse(response.body.toString()) as { Records: object[] }).Records.values();
  return batchResponse(records.map((_record, index) => (failing.has(index) ? failure : (written.next().value ?? {}))));
}

/** Undefined when the call is not a batch that Kinesis would accept. */
function recordsOf({ action, body }: BackendCall): (JsonObject & { readonly Records: readonly unknown[] }) | undefined {
  if (action !== 'PutRecords') return undefined;
  try {
    const input: unknown = JSON.parse(body.toString());
    if (!isObject(input)) return undefined;
    const { Records: records } = input;
    return Array.isArray(records) ? { ...input, Records: records } : undefined;
  } catch {
    return undefined;
  }
}

function choose(total: number, count: number, random: Random): ReadonlySet<number> {
  const left = Array.from({ length: total }, (_, index) => index);
  const chosen = new Set<number>();
  while (chosen.size < count) {
    const [index = 0] = left.splice(Math.floor(random() * left.length), 1);
    chosen.add(index);
  }
  return chosen;
}

function batchResponse(records: readonly object[]): BackendResponse {
  const failed = records.filter((record) => 'ErrorCode' in record && record.ErrorCode !== null).length;
  return {
    status: 200,
    headers: { 'content-type': jsonContentTypeOf(kinesisModel) },
    body: Buffer.from(JSON.stringify({ FailedRecordCount: failed, Records: records })),
  };
}
