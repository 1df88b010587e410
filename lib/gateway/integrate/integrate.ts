// Runs the integration of one operation: maps the request, then calls the backend or the mock.
import { performance } from 'node:perf_hooks';
import { createOverrides, type Overrides } from '../../vtl/index.ts';
import type { BackendResponse, Backends } from '../backend/backend.ts';
import { mapRequest, type RequestMapping } from '../map/map-request.ts';
import type { CompiledIntegrationResponse } from '../map/map-response.ts';
import { configurationError } from '../request/refusal.ts';
import type { UnfinishedTrace } from '../request/request-trace.ts';
import type { Transaction } from '../request/transaction.ts';
import { callKinesis, type KinesisTarget, kinesisCall } from './call-kinesis.ts';
import { mockResponse } from './mock.ts';

export type CompiledIntegration = KinesisIntegration | MockIntegration | BrokenIntegration;

interface MappedIntegration {
  readonly request: RequestMapping;
  /** Responses with a pattern first, the default last. */
  readonly responses: readonly CompiledIntegrationResponse[];
}

interface KinesisIntegration extends MappedIntegration, KinesisTarget {
  readonly type: 'kinesis';
}

interface MockIntegration extends MappedIntegration {
  readonly type: 'mock';
}

/** An integration that cannot run: its route responds with 500. */
interface BrokenIntegration {
  readonly type: 'broken';
  readonly reason: string;
}

export interface Integrated {
  readonly backendResponse: BackendResponse;
  readonly responses: readonly CompiledIntegrationResponse[];
  /** Overrides set by the request template; the response template may add more. */
  readonly overrides: Overrides;
}

/** @throws Refusal */
export async function integrate(
  integration: CompiledIntegration,
  transaction: Transaction,
  backends: Backends,
  trace: UnfinishedTrace,
): Promise<Integrated> {
  if (integration.type === 'broken') throw configurationError(integration.reason);
  const overrides = createOverrides();
  const request = mapRequest(integration.request, transaction, overrides);
  const { responses } = integration;
  if (integration.type === 'mock') return { backendResponse: mockResponse(request.body), responses, overrides };
  const call = kinesisCall(integration, request, transaction);
  trace.call = call;
  const startedAt = performance.now();
  try {
    const backendResponse = await callKinesis(backends[call.service], call);
    trace.backendResponse = backendResponse;
    return { backendResponse, responses, overrides };
  } finally {
    trace.backendMilliseconds = performance.now() - startedAt;
  }
}
