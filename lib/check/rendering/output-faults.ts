// What is wrong with what a template rendered: not JSON, not the request of the action, no status for a mock.
import { readMockStatus } from '../../apigateway/index.ts';
import type { ParsedTemplate } from '../document/checked-template.ts';
import { findFormFaults } from './form-faults.ts';
import { findInputFaults, type InputFault } from './input-faults.ts';
import { findTargetAction, queryNames, type RequestFormat } from './integration-target.ts';
import { findJsonFault } from './json-fault.ts';
import type { Rendering } from './render-sample.ts';
import { SAMPLE } from './sample-text.ts';

export interface OutputFault {
  readonly kind: InputFault['kind'] | 'malformed' | 'failed' | 'status';
  /** The same for the same fault of another rendering. */
  readonly key: string;
  readonly what: string;
  readonly help: string;
  /** False where the service may accept it. */
  readonly isCertain?: boolean;
}

export function requestFaults(
  template: ParsedTemplate,
  format: RequestFormat,
  rendering: Rendering,
): readonly OutputFault[] {
  if ('failure' in rendering) return [failed(rendering.failure)].filter(isOwn);
  const { text, overrides } = rendering;
  if (format === 'mock') return readMockStatus(text) === undefined ? [NO_STATUS] : [];
  // What prints nothing under some condition is not known to be sent.
  const begin = text.trimStart();
  if (begin === '' || format === 'any') return [];
  const { integration } = template;
  const target = headerOf(overrides.request.header, 'x-amz-target');
  if (format === 'form') {
    const action = findTargetAction(integration, target, text);
    return action ? findFormFaults(action, text, queryNames(integration, overrides.request.querystring.keys())) : [];
  }
  if (format === 'like-json' && !/^[{[]/.test(begin)) return [];
  const fault = malformed(template, text);
  if (fault !== undefined) return fault === 'unknown' ? [] : [fault];
  const action = findTargetAction(integration, target);
  return action && format === 'json' ? findInputFaults(action, JSON.parse(text)) : [];
}

export function responseFaults(template: ParsedTemplate, rendering: Rendering): readonly OutputFault[] {
  if ('failure' in rendering) return [failed(rendering.failure)].filter(isOwn);
  const type = headerOf(rendering.overrides.response.header, 'content-type');
  if (rendering.text.trim() === '' || (type !== undefined && !type.includes('json'))) return [];
  const fault = malformed(template, rendering.text);
  return fault === undefined || fault === 'unknown' ? [] : [fault];
}

function headerOf(headers: ReadonlyMap<string, string>, lowerName: string): string | undefined {
  for (const [name, value] of headers) if (name.toLowerCase() === lowerName) return value;
  return undefined;
}

/** The rule override-repeated finds an override that is set twice. */
function isOwn({ key }: OutputFault): boolean {
  return !key.includes('is set twice');
}

function failed(failure: string): OutputFault {
  return {
    kind: 'failed',
    key: failure,
    what: `cannot be rendered (${failure})`,
    help: 'Correct the template: API Gateway responds with 500.',
  };
}

const NO_STATUS: OutputFault = {
  kind: 'status',
  key: '',
  what: 'renders a request without an integer "statusCode", so that the mock responds with 500',
  help: 'Render {"statusCode": 200} or another status code of an integration response.',
};

const EXCERPT = 24;

/** @returns unknown where what is wrong can be in a placeholder: a name of the stack that is JSON itself. */
function malformed({ source = '' }: ParsedTemplate, text: string): OutputFault | 'unknown' | undefined {
  const fault = findJsonFault(text);
  if (fault === undefined) return undefined;
  const { offset, reason } = fault;
  const isBesidePlaceholder = /1111[\s,]*$/.test(text.slice(0, offset)) || /^[\s,]*1111/.test(text.slice(offset));
  if (source.includes(SAMPLE) && isBesidePlaceholder) return 'unknown';
  const lines = text.slice(0, offset).split('\n');
  const before = text.slice(Math.max(0, offset - EXCERPT), offset).trimStart();
  const at = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1} of the output`;
  const excerpt = JSON.stringify(`${before}${text.slice(offset, offset + EXCERPT / 2)}`);
  return {
    kind: 'malformed',
    key: reason,
    what: `does not render JSON: ${reason} (${at}: ${excerpt})`,
    help:
      HELP.find(([pattern]) => pattern.test(reason))?.[1] ??
      'Correct the template, or print the value by $input.json(…).',
  };
}

const HELP: readonly (readonly [RegExp, string])[] = [
  [/comma is after/, 'Print a comma only between two: #if($foreach.hasNext),#end in a loop.'],
  [/value is expected/, 'Print a value in any case: $input.json(…) prints "" for what is missing.'],
];
