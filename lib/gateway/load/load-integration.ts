// Compiles the integration of an operation. One that cannot run here is reported, and its route responds with 500.
import {
  INTEGRATION_TIMEOUT_MAX_MS,
  INTEGRATION_TIMEOUT_MIN_MS,
  type Integration,
  type Operation,
  parseIntegrationUri,
  RESERVED_AWS_HEADERS,
} from '../../apigateway/index.ts';
import { stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { CompiledIntegration } from '../integrate/integrate.ts';
import type { RequestMapping } from '../map/map-request.ts';
import type { LoadContext } from './load-context.ts';
import { loadHeaderMapping, loadQueryMapping } from './load-header-mapping.ts';
import { loadIntegrationResponses } from './load-integration-responses.ts';
import { loadTemplates } from './load-templates.ts';

const NONE: ReadonlySet<string> = new Set();

/** Characters of a URI in a message. */
const MAX_SHOWN = 200;

export function loadIntegration(operation: Operation, context: LoadContext): CompiledIntegration {
  const broken = (place: string, reason: string): CompiledIntegration => {
    context.report(place, `${reason} The route responds with 500.`);
    return { type: 'broken', reason };
  };
  const { integration } = operation;
  if (!integration) return broken(operation.pointer, 'The operation has no x-amazon-apigateway-integration.');
  const { type, value } = integration;
  const brokenMember = (member: string, reason: string) => broken(integration.pointer + pointer(member), reason);
  const responses = loadIntegrationResponses(integration.responses, context);
  if (type === 'mock') return { type, request: loadRequest(integration, NONE, context), responses };
  if (type !== 'aws') return brokenMember('type', `Integrations of type ${type || 'none'} are not supported here.`);
  const text = runTimeUri(integration, context);
  const uri = parseIntegrationUri(text);
  if (!uri || (uri.action === undefined && uri.kind !== 'path')) {
    return brokenMember('uri', `Invalid endpoint address: ${shortened(text) || 'the integration has no uri'}.`);
  }
  if (uri.service !== 'kinesis')
    return brokenMember('uri', `Only Kinesis integrations are supported here, not ${uri.service}.`);
  const verb = stringOf(value['httpMethod'])?.toUpperCase();
  if (verb !== 'POST') return brokenMember('httpMethod', `Kinesis requires httpMethod POST, not ${verb ?? 'none'}.`);
  return {
    type: 'kinesis',
    action: uri.action,
    timeoutMillis: timeout(value['timeoutInMillis']),
    request: loadRequest(integration, RESERVED_AWS_HEADERS, context),
    responses,
  };
}

/** The URI with the variables that API Gateway replaces at run time: `${stageVariables.x}`. */
function runTimeUri({ value }: Integration, context: LoadContext): string {
  const uri = stringOf(value['uri']) ?? '';
  return uri.replaceAll(/\$\{stageVariables\.([^{}]+)\}/g, (_whole, name: string) => {
    return context.stageVariables.get(name) ?? '';
  });
}

/** An intrinsic can make a URI of megabytes. */
function shortened(uri: string): string {
  return uri.length <= MAX_SHOWN ? uri : `${uri.slice(0, MAX_SHOWN)}… (${uri.length} characters)`;
}

function timeout(value: unknown): number {
  const millis = typeof value === 'number' ? value : INTEGRATION_TIMEOUT_MAX_MS;
  return Math.min(Math.max(millis, INTEGRATION_TIMEOUT_MIN_MS), INTEGRATION_TIMEOUT_MAX_MS);
}

function loadRequest(integration: Integration, reserved: ReadonlySet<string>, context: LoadContext): RequestMapping {
  return {
    // Anything else counts as absent.
    passthrough: integration.passthroughBehavior ?? 'when_no_match',
    contentHandling: integration.contentHandling,
    templates: loadTemplates(integration.templates, context),
    headers: loadHeaderMapping(integration.parameters, 'request', reserved, context),
    query: loadQueryMapping(integration.parameters, context),
  };
}
