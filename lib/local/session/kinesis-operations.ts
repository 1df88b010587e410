// Finds the operations of a document that a session can use: one for each of its steps.
import type { ApiDocument, Integration, Operation } from '../../apigateway/index.ts';

/** In order: each step needs the one before. */
export const STEPS = ['PutRecord', 'PutRecords', 'GetShardIterator', 'GetRecords'] as const;
export type SessionStep = (typeof STEPS)[number];

export interface SessionOperation extends Operation {
  readonly integration: Integration;
}

/** The first operation of each step. */
export function kinesisOperations({ operations }: ApiDocument): ReadonlyMap<SessionStep, SessionOperation> {
  const found = new Map<SessionStep, SessionOperation>();
  for (const operation of operations) {
    const { integration } = operation;
    const step = STEPS.find((action) => action === integration?.uri?.action);
    if (step === undefined || integration?.uri?.service !== 'kinesis' || found.has(step)) continue;
    found.set(step, { ...operation, integration });
  }
  return found;
}
