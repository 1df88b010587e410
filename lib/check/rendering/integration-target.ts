// What an integration sends its request to, and in which format: what a request template has to render.
import { type Integration, parseMappingTarget } from '../../apigateway/index.ts';
import { findAction, shapesOfService } from '../../aws/index.ts';
import { stringOf } from '../../base/index.ts';
import type { ParsedTemplate } from '../document/checked-template.ts';
import { CALLABLE_ACTIONS } from '../document/kinesis-operation.ts';
import { printsForm } from '../template-flow/body-form.ts';
import type { TargetAction } from './input-faults.ts';

/**
 * `json`: nothing else is accepted; `form`: of SQS and SNS; `mock`: an object with a status code; `like-json`: what begins like JSON is
 * meant as JSON; `any`: not known.
 */
export type RequestFormat = 'json' | 'form' | 'mock' | 'like-json' | 'any';

const JSON_SERVICES = ['dynamodb', 'events', 'firehose', 'kinesis', 'lambda', 'states'];
const FORM_SERVICES = ['sns', 'sqs'];

export function requestFormat(template: ParsedTemplate): RequestFormat {
  const { type, uri } = template.integration;
  if (type === 'mock') return 'mock';
  if (type === 'http') return printsForm(template) ? 'any' : 'like-json';
  const service = uri?.service ?? '';
  if (type !== 'aws' || service === 's3') return 'any';
  if (JSON_SERVICES.includes(service)) return 'json';
  if (printsForm(template)) return FORM_SERVICES.includes(service) ? 'form' : 'any';
  return 'like-json';
}

/**
 * @param target the value of X-Amz-Target that a template set.
 * @param form the form that was rendered, with an Action of its own.
 * @returns undefined for an action of which the shapes are not known.
 */
export function findTargetAction(
  integration: Integration,
  target: string | undefined,
  form = '',
): TargetAction | undefined {
  const { uri } = integration;
  const shapes = uri && shapesOfService(uri.service);
  if (!uri || !shapes) return undefined;
  const header = target ?? constantOf(integration, 'header', 'x-amz-target');
  const ofForm = /(?:^|&)\s*Action=(\w+)/.exec(form)?.[1] ?? constantOf(integration, 'querystring', 'action');
  const name = header?.slice(header.lastIndexOf('.') + 1) ?? uri.action ?? ofForm ?? '';
  const canBeCalled = uri.service !== 'kinesis' || CALLABLE_ACTIONS.has(name);
  return findAction(shapes, name) && canBeCalled ? { service: uri.service, name, shapes } : undefined;
}

/** The names of the query string: of the URI, and those that are mapped or that the template set. */
export function queryNames({ uri, parameters }: Integration, overridden: Iterable<string>): string[] {
  const query = uri?.target.split('?')[1] ?? '';
  const mapped = parameters.flatMap(({ target }) => {
    const { location, name } = parseMappingTarget(target, 'request') ?? {};
    return location === 'querystring' && name !== undefined ? [name] : [];
  });
  // The path of a queue names it.
  const queue = uri?.service === 'sqs' && uri.kind === 'path' ? ['QueueUrl'] : [];
  return [...query.split('&').map((field) => field.split('=', 1)[0] ?? ''), ...mapped, ...queue, ...overridden];
}

function constantOf({ parameters }: Integration, where: string, name: string): string | undefined {
  for (const { target, expression } of parameters) {
    const mapped = parseMappingTarget(target, 'request');
    if (mapped?.location !== where || mapped.name?.toLowerCase() !== name) continue;
    return /^'([^']*)'$/.exec(stringOf(expression) ?? '')?.[1];
  }
  return undefined;
}
