// The whole contract. A new group of cases is a file and a line in this list.
import type { ContractCase } from '../run/contract-case.ts';
import { documentedSession } from './documented-session.ts';
import { headers } from './headers.ts';
import { partitionKeys } from './partition-keys.ts';
import { payloads } from './payloads.ts';
import { reading } from './reading.ts';
import { refusals } from './refusals.ts';

export const CASES: readonly ContractCase[] = [
  ...documentedSession,
  ...payloads,
  ...partitionKeys,
  ...reading,
  ...headers,
  ...refusals,
];
