// Finds the operations of a document that a session can use: one for each of its steps.
import type { ApiDocument, Integration, Operation } from '../../apigateway/index.ts';

/** In order: each step needs the one before. */
export const STEPS = ['PutRecord', 'PutRecords', 'GetShardIterator', 'GetRecords'] as const;
export type SessionStep = (typeof STEPS)[number];

export interface SessionOperation extends Operation {
  readonly integration: Integration;
}

/** By action, a media type that only routes have whose body is the record, or a record per line. */
const EVENT_TYPES = [
  ['PutRecord', 'text/plain'],
  ['PutRecords', 'application/x-ndjson'],
] as const;

/** The first operation of each kind that takes such bodies. */
export function eventOperations({ operations }: ApiDocument): readonly SessionOperation[] {
  return EVENT_TYPES.flatMap(([action, type]) => {
    for (const operation of operations) {
      const { integration } = operation;
      if (integration?.uri?.service !== 'kinesis' || integration.uri.action !== action) continue;
      if (integration.templates.some(({ mediaType }) => mediaType === type)) return [{ ...operation, integration }];
    }
    return [];
  });
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
