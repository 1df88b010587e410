// Builds everything that the routes and the options give, as values. Pure.
import type { AwsDocument } from '../lib/apigateway/index.ts';
import type { Cors } from './declaration/cors.ts';
import type { Endpoint } from './declaration/endpoint.ts';
import type { Route } from './declaration/route.ts';
import { buildDocument } from './document/build-document.ts';
import { buildPolicy, type PolicyDocument } from './document/build-policy.ts';
import { buildStack, type StackMappings } from './document/build-stack.ts';
import { applyOptions } from './options/apply-options.ts';
import { corsOf } from './options/cors-of.ts';
import { endpointOf } from './options/endpoint-of.ts';
import type { Options } from './options/options.ts';
import { usagePlanOf } from './options/usage-plan-of.ts';
import { ROUTES } from './routes/index.ts';
import type { Templates } from './templates/read-templates.ts';

export interface Outputs {
  readonly document: AwsDocument;
  readonly policy: PolicyDocument;
  readonly stack: StackMappings;
  /** The routes that the options choose. */
  readonly routes: readonly Route[];
  readonly cors: Cors | undefined;
  readonly endpoint: Endpoint;
}

/** @param templates as they are with the same options. */
export function buildOutputs(all: readonly Route[], options: Options, templates: Templates): Outputs {
  const routes = applyOptions(all, options);
  const cors = corsOf(options);
  const endpoint = endpointOf(options);
  return {
    document: buildDocument(routes, templates, cors, endpoint),
    policy: buildPolicy(routes),
    // The templates ask for every route of this package.
    stack: buildStack(routes, usagePlanOf(routes, options), endpoint, [...ROUTES, ...all]),
    routes,
    cors,
    endpoint,
  };
}
