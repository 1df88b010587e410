// What the record options make of a stored value, and the part of the contract that they leave alone.
import { expect } from 'vitest';
import { documentedSession } from '../../lib/contract/cases/documented-session.ts';
import { headers } from '../../lib/contract/cases/headers.ts';
import { CASES } from '../../lib/contract/cases/index.ts';
import { payloads } from '../../lib/contract/cases/payloads.ts';
import { reading } from '../../lib/contract/cases/reading.ts';
import type { ContractCase } from '../../lib/contract/run/contract-case.ts';
import type { Unwrap } from './bytes/bytes-suite.ts';

/** Cases that look at the stored bytes; of these, bytesSuite says what becomes under the record options. */
const ABOUT_BYTES: readonly ContractCase[] = [...documentedSession, ...headers, ...payloads, ...reading];
const NEWLINE = 0x0a;

export const CASES_OF_ANY_BYTES = CASES.filter((one) => !ABOUT_BYTES.includes(one));

export const endsWithNewline: Unwrap = (stored, format) => {
  if (format === 'binary') return stored;
  expect(stored.at(-1)).toBe(NEWLINE);
  return stored.subarray(0, -1);
};

export const isEnvelope: Unwrap = (stored, format) => {
  if (format === 'binary') return stored;
  const members =
    /^\{"data":(.*),"requestId":"[0-9a-f-]{36}","sourceIp":"127\.0\.0\.1","requestTimeEpoch":\d{13},"stage":"dev"\}$/s;
  const [, data = ''] = members.exec(stored.toString()) ?? [];
  return Buffer.from(format === 'json' ? data : (JSON.parse(data) as string));
};

export const isEnvelopeWithNewline: Unwrap = (stored, format) => isEnvelope(endsWithNewline(stored, format), format);
