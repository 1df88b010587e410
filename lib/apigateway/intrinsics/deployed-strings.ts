// Reads strings that only the deployment completes: Fn::Sub, Fn::Join and Fn::If around a string, with a placeholder for every name of the
// stack. A name of the stack is chosen by whoever deploys, never by a caller.
import { arrayOf, isObject, memberOf, objectOf } from '../../base/index.ts';
import { fillImportVariables } from './import-variables.ts';
import { isIntrinsic } from './intrinsic-use.ts';

export interface DeployedString {
  /** From the value to its string: `['Fn::Sub', 0]`; to the function for a string that it joins. */
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** Whether a function puts it together; false for a plain string. */
  readonly isComposed: boolean;
}

/**
 * Every string that the value can become: one for a string, one for each branch of Fn::If, none where the whole is not known.
 * A placeholder is a number as long as what it replaces: valid in JSON within and outside quotes, and the rest keeps its place.
 */
export function deployedStrings(value: unknown): DeployedString[] {
  if (typeof value === 'string')
    return [{ path: [], text: fillImportVariables(value, placeholder), isComposed: false }];
  if (!isIntrinsic(value)) return [];
  const [name = ''] = Object.keys(value);
  const argument = value[name];
  if (name === 'Fn::Sub') return substituted(argument);
  if (name === 'Fn::Join') return joined(argument);
  if (name !== 'Fn::If') return [];
  return [1, 2].flatMap((branch) =>
    deployedStrings(arrayOf(argument)[branch]).map((inner) => ({ ...inner, path: [name, branch, ...inner.path] })),
  );
}

/** `${Name}` of Fn::Sub; `${!Name}` is text. */
const NAME = /\$\{(!?)([^{}]*)\}/g;

function substituted(argument: unknown): DeployedString[] {
  const text: unknown = Array.isArray(argument) ? argument[0] : argument;
  if (typeof text !== 'string') return [];
  const own = Array.isArray(argument) ? objectOf(argument[1]) : {};
  const filled = text.replaceAll(NAME, (whole, literal: string, name: string) => {
    const value = memberOf(own, name.trim());
    if (literal) return `\${${name}}`;
    return typeof value === 'string' ? value : placeholder(whole.slice(2, -1));
  });
  return [{ path: Array.isArray(argument) ? ['Fn::Sub', 0] : ['Fn::Sub'], text: filled, isComposed: true }];
}

/** Of parts with branches, the first string is made of the first ones, the second of the second ones. */
function joined(argument: unknown): DeployedString[] {
  const [delimiter, parts] = arrayOf(argument);
  if (typeof delimiter !== 'string' || !Array.isArray(parts)) return [];
  const strings = parts.map((part): string[] => {
    const known = deployedStrings(part).map(({ text }) => text);
    if (known.length > 0) return known;
    return isObject(part) ? [placeholder('')] : [String(part)];
  });
  const count = Math.max(1, ...strings.map(({ length }) => length));
  return Array.from({ length: count }, (_none, index) => ({
    path: ['Fn::Join'],
    text: strings.map((part) => part[Math.min(index, part.length - 1)]).join(delimiter),
    isComposed: true,
  }));
}

function placeholder(name: string): string {
  return '1'.repeat(name.length + 3);
}
