// Compares what a template renders with the request that an action of AWS takes: required members, and types.
import {
  inputShapeOf,
  isJsonMember,
  type Requirement,
  requirementsOf,
  type ServiceShapes,
  type Shape,
  type StructureShape,
  shapeOf,
} from '../../aws/index.ts';
import { isJson, isObject, type JsonObject } from '../../base/index.ts';
import { containsSample, isSample } from './sample-text.ts';

export interface InputFault {
  readonly kind: 'incomplete' | 'invalid' | 'encoding';
  /** The same for the same fault of another rendering. */
  readonly key: string;
  /** After "renders a request": `without "PartitionKey", which PutRecord requires`. */
  readonly what: string;
  readonly help: string;
  /** False where the service may accept it. */
  readonly isCertain?: boolean;
}

export interface TargetAction {
  readonly service: string;
  readonly name: string;
  readonly shapes: ServiceShapes;
}

interface Comparison {
  readonly action: TargetAction;
  readonly requirements: readonly Requirement[];
  readonly faults: InputFault[];
}

/** @param input what the template rendered, parsed. */
export function findInputFaults(action: TargetAction, input: unknown): InputFault[] {
  const shape = inputShapeOf(action.shapes, action.name);
  if (shape === undefined) return [];
  const comparison: Comparison = { action, requirements: requirementsOf(action.service, action.name), faults: [] };
  compare(shape, input, '', comparison);
  return comparison.faults;
}

function compare(shape: Shape, value: unknown, path: string, comparison: Comparison): void {
  // A placeholder without quotes can be anything.
  if (typeof value === 'number' && isSample(value)) return;
  switch (shape.type) {
    case 'structure':
      if (isObject(value)) compareMembers(shape, value, path, comparison);
      else refuseType('an object', value, path, comparison);
      return;
    case 'list':
      if (Array.isArray(value)) for (const item of value) compareNamed(shape.member, item, `${path}[]`, comparison);
      else refuseType('an array', value, path, comparison);
      return;
    case 'map':
      if (isObject(value))
        for (const item of Object.values(value)) compareNamed(shape.value, item, `${path}{}`, comparison);
      else refuseType('an object', value, path, comparison);
      return;
    default:
      compareScalar(shape.type, value, path, comparison);
  }
}

function compareNamed(name: string, value: unknown, path: string, comparison: Comparison): void {
  if (value === null || value === undefined) return;
  compare(shapeOf(comparison.action.shapes, name), value, path, comparison);
}

function compareMembers(shape: StructureShape, value: JsonObject, path: string, comparison: Comparison): void {
  const { action, requirements, faults } = comparison;
  // A placeholder as a name can be any member.
  const isKnown = !Object.keys(value).some(isSample);
  const own = (shape.required ?? []).map((name): Requirement => ({ path, anyOf: [name] }));
  for (const requirement of isKnown ? [...own, ...requirements.filter((one) => one.path === path)] : []) {
    if (!requirement.anyOf.some((name) => isGiven(value, name))) faults.push(missing(action, requirement, value));
  }
  for (const [name, member] of Object.entries(shape.members)) {
    if (Object.hasOwn(value, name))
      compareNamed(member, value[name], path === '' ? name : `${path}.${name}`, comparison);
  }
}

function isGiven(value: JsonObject, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== null;
}

function missing({ name: action }: TargetAction, requirement: Requirement, value: JsonObject): InputFault {
  const { path, anyOf: names, unless } = requirement;
  const shown = names.map((name) => `"${name}"`).join(' or ');
  const where = path === '' ? '' : ` in ${path}`;
  const similar = Object.keys(value).find((key) => names.some((name) => name.toLowerCase() === key.toLowerCase()));
  const isNull = similar !== undefined && names.includes(similar);
  const reason =
    similar === undefined || isNull ? '' : ` (it has "${similar}", and names of members are case-sensitive)`;
  return {
    kind: 'incomplete',
    key: `${path} ${names.join()}`,
    what: `without ${shown}${where}, which ${action} requires${unless === undefined ? '' : ` unless ${unless}`}${reason}`,
    isCertain: unless === undefined,
    help: similar === undefined || isNull ? `Render ${shown} for every body.` : `Rename it to ${shown}.`,
  };
}

const SCALARS: Readonly<Record<string, readonly string[]>> = {
  string: ['string'],
  blob: ['string'],
  // AWS is known to convert strings such as "true".
  boolean: ['boolean', 'string'],
  // Seconds as a number, or a date as a string.
  timestamp: ['number', 'string'],
};

/** Padded, in the standard alphabet. Two in a row are reported to be accepted; the rule template-newline-wrong is about those. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)*$/;

function compareScalar(type: string, value: unknown, path: string, comparison: Comparison): void {
  const { action, faults } = comparison;
  const accepted = SCALARS[type] ?? ['number'];
  if (!accepted.includes(typeof value)) refuseType(`a ${accepted[0]}`, value, path, comparison);
  if (typeof value !== 'string' || !accepted.includes('string')) return;
  if (type === 'blob' && !BASE64.test(value) && !containsSample(value)) {
    faults.push({
      kind: 'encoding',
      key: path,
      what: `whose ${path} is not base64, which ${action.name} requires`,
      help: 'Print $util.base64Encode(…) of the value; or let the model require base64 of the caller, with "format": "byte" or a pattern.',
    });
  }
  if (isJsonMember(action.service, `${action.name}.${path}`) && !containsSample(value) && !isJson(value)) {
    faults.push({
      kind: 'encoding',
      key: path,
      what: `whose ${path} is not JSON text, which ${action.name} requires`,
      help: 'Print the escaped JSON of the value: $util.escapeJavaScript($input.json(…)).replaceAll("\\\\\'", "\'") between quotes.',
    });
  }
}

function refuseType(expected: string, value: unknown, path: string, { action, faults }: Comparison): void {
  const actual = Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
  const subject = path === '' ? 'that' : `whose ${path}`;
  const asText = expected === 'a string' && typeof value === 'object';
  faults.push({
    kind: 'invalid',
    key: `${path} ${expected}`,
    what: `${subject} is ${actual}, where ${action.name} takes ${expected}`,
    help: asText
      ? 'Print it as a string: $util.escapeJavaScript($input.json(…)).replaceAll("\\\\\'", "\'") between quotes.'
      : `Print ${expected}${expected === 'a number' ? ', without quotes' : ''}.`,
  });
}
