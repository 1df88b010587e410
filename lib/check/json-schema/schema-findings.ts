// Turns Ajv's errors into findings with readable sentences.
import type { ErrorObject } from 'ajv-draft-04';
import { isIntrinsic } from '../../apigateway/index.ts';
import { isObject } from '../../base/index.ts';
import { pointer, pointerPath } from '../../source/index.ts';
import type { RuleFinding } from '../rule/rule.ts';

/** Longer lists do not help, and a hostile document could have millions of errors. */
const MAX_FINDINGS = 1000;

/**
 * One finding per pointer and sentence; several types allowed at one place make one finding.
 * @param above the pointer of the validated value.
 */
export function schemaFindings(errors: readonly ErrorObject[], above: string, help: string): RuleFinding[] {
  const findings = new Map<string, RuleFinding>();
  // A value that only the deployment knows cannot be validated here.
  const known = errors.filter((error) => !isIntrinsic(error.data) && !error.instancePath.includes('/Fn::'));
  for (const error of mergeAllowed(mergeTypes(known))) {
    const place = above + error.instancePath + extraMember(error);
    const message = `${subject(place)} ${sentence(error)}`;
    findings.set(`${place} ${message}`, { pointer: place, message, help });
    if (findings.size === MAX_FINDINGS) break;
  }
  return [...findings.values()];
}

function extraMember({ keyword, params }: ErrorObject): string {
  return keyword === 'additionalProperties' ? pointer(String(params['additionalProperty'])) : '';
}

function subject(place: string): string {
  const [parent, name] = [undefined, ...pointerPath(place)].slice(-2);
  if (name === undefined) return 'The document';
  return /^\d{1,2}$/.test(name) ? `Item ${name} of ${JSON.stringify(parent)}` : JSON.stringify(name);
}

function mergeTypes(errors: readonly ErrorObject[]): ErrorObject[] {
  const types = new Map<string, Set<string>>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'type') continue;
    const known = types.get(instancePath) ?? new Set();
    for (const type of [params['type']].flat()) known.add(String(type));
    types.set(instancePath, known);
  }
  // Of a value of the wrong type, only the type error matters.
  const relevant = errors.filter(({ keyword, instancePath }) => keyword === 'type' || !types.has(instancePath));
  return relevant.map((error) =>
    error.keyword === 'type' ? { ...error, params: { type: [...(types.get(error.instancePath) ?? [])] } } : error,
  );
}

/** Lists of allowed values at one place are those of alternatives. */
function mergeAllowed(errors: readonly ErrorObject[]): ErrorObject[] {
  const allowed = new Map<string, Set<unknown>>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'enum') continue;
    const known = allowed.get(instancePath) ?? new Set();
    for (const value of [params['allowedValues']].flat()) known.add(value);
    allowed.set(instancePath, known);
  }
  return errors.map((error) => {
    if (error.keyword !== 'enum') return error;
    return { ...error, params: { allowedValues: [...(allowed.get(error.instancePath) ?? [])] } };
  });
}

function sentence(error: ErrorObject): string {
  const { keyword, params, data, parentSchema } = error;
  const description: unknown = parentSchema?.['description'];
  if (keyword === 'additionalProperties') {
    return isNameMap(error) ? 'is not a name that is allowed here.' : 'is not a member that this object can have.';
  }
  if (keyword === 'minLength') return 'must not be empty.';
  if (keyword === 'required') return `is missing the member ${JSON.stringify(params['missingProperty'])}.`;
  if (keyword === 'type') return `must be ${[params['type']].flat().map(typeName).join(' or ')}; it is ${show(data)}.`;
  if (keyword === 'enum') return `must be ${alternatives(params['allowedValues'])}; it is ${show(data)}.`;
  // Those of Swagger 2.0 are sentences of their own, with an example.
  if (keyword === 'pattern' && typeof description === 'string' && !description.includes('Example:'))
    return `must be ${description}; it is ${show(data)}.`;
  if (keyword === 'oneOf' || keyword === 'anyOf' || keyword === 'not') {
    return typeof description === 'string'
      ? `violates the rule: ${lowerFirst(description)}.`
      : 'does not match any of the forms that are allowed here.';
  }
  return `${error.message ?? 'is not valid'}${typeof data === 'object' ? '' : `; it is ${show(data)}`}.`;
}

/** Whether the names in the object have a pattern instead of a list of members. */
function isNameMap({ parentSchema }: ErrorObject): boolean {
  return parentSchema?.['patternProperties'] !== undefined && parentSchema['properties'] === undefined;
}

function alternatives(values: unknown): string {
  const literals = (Array.isArray(values) ? values : [values]).map((value) => JSON.stringify(value));
  return literals.length === 1 ? String(literals[0]) : `one of ${literals.join(', ')}`;
}

function typeName(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a string',
    object: 'an object',
    array: 'an array',
    boolean: 'a boolean',
    integer: 'an integer',
    number: 'a number',
    null: 'null',
  };
  return names[String(type)] ?? String(type);
}

/** The value, shortened. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (isObject(value)) return 'an object';
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
