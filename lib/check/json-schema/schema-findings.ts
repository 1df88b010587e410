// Turns Ajv's errors into sentences for people.
import type { ErrorObject } from 'ajv-draft-04';
import { isIntrinsic } from '../../apigateway/index.ts';
import { isObject } from '../../base/index.ts';
import { pointer, pointerPath } from '../../source/index.ts';
import type { RuleFinding } from '../rule/rule.ts';

/** Longer lists of errors help nobody, and a hostile document could have millions. */
const MAX_FINDINGS = 1000;

/**
 * One finding per pointer and sentence; several types allowed at one place are one finding.
 * @param above pointer of the value that was validated.
 * @param help by the error's own pointer.
 */
export function schemaFindings(errors: readonly ErrorObject[], above: string, help: string): RuleFinding[] {
  const findings = new Map<string, RuleFinding>();
  // A value that only the deployment knows cannot be judged here.
  const known = errors.filter((error) => !isIntrinsic(error.data) && !error.instancePath.includes('/Fn::'));
  for (const error of mergeTypes(known)) {
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
  // Of a value of the wrong type nothing else is worth saying.
  const worthSaying = errors.filter(({ keyword, instancePath }) => keyword === 'type' || !types.has(instancePath));
  return worthSaying.map((error) =>
    error.keyword === 'type' ? { ...error, params: { type: [...(types.get(error.instancePath) ?? [])] } } : error,
  );
}

function sentence(error: ErrorObject): string {
  const { keyword, params, data, parentSchema } = error;
  const description: unknown = parentSchema?.['description'];
  if (keyword === 'additionalProperties') {
    return isNameMap(error) ? 'is not a name that may stand here.' : 'is not a member that this object may have.';
  }
  if (keyword === 'minLength') return 'must not be empty.';
  if (keyword === 'required') return `lacks the member ${JSON.stringify(params['missingProperty'])}.`;
  if (keyword === 'type') return `must be ${[params['type']].flat().map(typeName).join(' or ')}; it is ${show(data)}.`;
  if (keyword === 'enum') return `must be ${alternatives(params['allowedValues'])}; it is ${show(data)}.`;
  if (keyword === 'pattern' && typeof description === 'string') return `must be ${description}; it is ${show(data)}.`;
  if (keyword === 'oneOf' || keyword === 'anyOf' || keyword === 'not') {
    return typeof description === 'string'
      ? `breaks the rule: ${lowerFirst(description)}.`
      : 'has none of the forms that are allowed here.';
  }
  return `${error.message ?? 'is not valid'}${typeof data === 'object' ? '' : `; it is ${show(data)}`}.`;
}

/** Its names have a pattern, where other objects have a list of members. */
function isNameMap({ parentSchema }: ErrorObject): boolean {
  return parentSchema?.['patternProperties'] !== undefined && parentSchema['properties'] === undefined;
}

function alternatives(values: unknown): string {
  const texts = (Array.isArray(values) ? values : [values]).map((value) => JSON.stringify(value));
  return texts.length === 1 ? String(texts[0]) : `one of ${texts.join(', ')}`;
}

function typeName(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a text',
    object: 'an object',
    array: 'a list',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    null: 'null',
  };
  return names[String(type)] ?? String(type);
}

/** The value, cut short. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
