// Reads x-amazon-apigateway-integration. What cannot run here is reported and becomes an integration that answers 500.

import { RESERVED_AWS_HEADERS, substitute } from '../../apigateway/index.ts';
import { isObject, type JsonObject, textOf } from '../../base/index.ts';
import type { Integration } from '../integrate/integrate.ts';
import type { RequestMapping } from '../map/map-request.ts';
import { contentHandling, loadResponses } from './load-integration-responses.ts';
import { loadHeaderMapping } from './load-parameters.ts';
import { loadTemplates } from './load-templates.ts';
import type { Path, Reader } from './reader.ts';

const NONE: ReadonlySet<string> = new Set();
const MAX_TIMEOUT_MILLIS = 29_000;
const MIN_TIMEOUT_MILLIS = 50;

export function loadIntegration(value: unknown, path: Path, reader: Reader): Integration {
  const broken = (at: Path, reason: string): Integration => {
    reader.report(at, `${reason} The route answers 500.`);
    return { type: 'broken', reason };
  };
  if (!isObject(value)) return broken(path, 'The operation has no x-amazon-apigateway-integration.');
  const type = textOf(value['type'])?.toLowerCase();
  const responses = loadResponses(value['responses'], [...path, 'responses'], reader);
  if (type === 'mock') return { type, request: loadRequest(value, NONE, path, reader), responses };
  if (type !== 'aws') return broken([...path, 'type'], `Integrations of type ${type ?? 'none'} do not run here.`);
  const uri = integrationUri(value, reader);
  const target = /^arn:[^:]+:apigateway:[^:]+:([^:]+):(?:action\/([^?&/]+)|path\/)/.exec(uri);
  if (!target) return broken([...path, 'uri'], `Invalid endpoint address: ${uri || 'the integration has no uri'}.`);
  const [, service = '', action] = target;
  if (service !== 'kinesis') return broken([...path, 'uri'], `Only Kinesis runs here, not ${service}.`);
  const verb = textOf(value['httpMethod'])?.toUpperCase();
  if (verb !== 'POST') return broken([...path, 'httpMethod'], `Kinesis takes POST, not ${verb ?? 'nothing'}.`);
  return {
    type: 'kinesis',
    action,
    timeoutMillis: timeout(value['timeoutInMillis']),
    request: loadRequest(value, RESERVED_AWS_HEADERS, path, reader),
    responses,
  };
}

/** With the variables API Gateway itself replaces: `${AWS::Region}` at import, `${stageVariables.x}` at run time. */
function integrationUri(integration: JsonObject, reader: Reader): string {
  const uri = textOf(integration['uri']) ?? '';
  const staged = uri.replaceAll(/\$\{stageVariables\.([^{}]+)\}/g, (_whole, name: string) => {
    return reader.stageVariables.get(name) ?? '';
  });
  return staged.includes('${AWS::') ? substitute(staged, reader.scope) : staged;
}

function timeout(value: unknown): number {
  const millis = typeof value === 'number' ? value : MAX_TIMEOUT_MILLIS;
  return Math.min(Math.max(millis, MIN_TIMEOUT_MILLIS), MAX_TIMEOUT_MILLIS);
}

function loadRequest(
  integration: JsonObject,
  reserved: ReadonlySet<string>,
  path: Path,
  reader: Reader,
): RequestMapping {
  const passthrough = textOf(integration['passthroughBehavior'])?.toUpperCase();
  const known = passthrough === 'NEVER' || passthrough === 'WHEN_NO_TEMPLATES' ? passthrough : 'WHEN_NO_MATCH';
  return {
    passthrough: known,
    contentHandling: contentHandling(integration['contentHandling']),
    templates: loadTemplates(integration['requestTemplates'], [...path, 'requestTemplates'], reader),
    headers: loadHeaderMapping(
      integration['requestParameters'],
      'integration.request.header.',
      reserved,
      [...path, 'requestParameters'],
      reader,
    ),
  };
}
