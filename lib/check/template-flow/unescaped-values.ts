// The findings of values that a template prints between the quotes of JSON text without escaping them for it.
import type { ParsedTemplate } from '../document/checked-template.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { type PrintedValue, printedValues } from './printed-values.ts';
import type { Trust } from './trust.ts';

interface Advice {
  readonly effect: string;
  readonly help: string;
}

const ESCAPE = `$util.escapeJavaScript(…).replaceAll("\\\\'", "'")`;

const ADVICE: Partial<Readonly<Record<Trust, Advice>>> = {
  raw: {
    effect: 'a quote in it ends the string, and the rest can change other members',
    help: `Print ${ESCAPE} of it, or $input.json(…) without quotes, or $util.base64Encode(…).`,
  },
  json: {
    effect: 'it includes its own quotes',
    help: 'Remove the quotes around it, or print $util.base64Encode(…) of it.',
  },
};

const IN_NESTED_STRING: Advice = {
  effect:
    'it is in a string of JSON text within a string, where one escape is not enough: a quote in it changes the inner JSON',
  help: `Escape it twice, ${ESCAPE} of ${ESCAPE}, or build the inner JSON in a variable and print the escaped variable.`,
};

const IN_NESTED_JSON: Advice = {
  effect: 'it is a value of JSON text within a string, and can add members to the inner JSON',
  help: `Print ${ESCAPE} of $input.json(…), which is one JSON value.`,
};

const SAFE_IN_NESTED_STRING: readonly Trust[] = ['constant', 'twice', 'half-twice'];
const SAFE_IN_NESTED_JSON: readonly Trust[] = [...SAFE_IN_NESTED_STRING, 'escaped-json', 'half-escaped-json'];

export function unescapedValues({ ast, title, pointer }: ParsedTemplate): RuleFinding[] {
  return printedValues(ast)
    .filter(({ quoted }) => quoted)
    .flatMap((value) => {
      const advice = adviceFor(value);
      if (advice === undefined) return [];
      const message = `${title} prints ${describePrinted(value)} between quotes (${describePlace(value)}): ${advice.effect}.`;
      const severity = hasClaimFormat(value) ? { severity: 'warning' as const } : {};
      return [{ ...severity, pointer, inTemplate: placeOfValue(value), message, help: advice.help }];
    });
}

/**
 * Cognito restricts the format of these attributes; no record says whether a quote gets through. Users write any string into the others
 * (Cognito Developer Guide, "Working with user attributes").
 */
const CLAIM_WITH_FORMAT = /^\$!?\{?context\.authorizer\.claims\.(?:email|phone_number|sub)\}?$/;

function hasClaimFormat({ source, origins }: PrintedValue): boolean {
  return CLAIM_WITH_FORMAT.test(origins.at(-1) ?? source);
}

function adviceFor({ trust, nested }: PrintedValue): Advice | undefined {
  if (nested === 'string') return SAFE_IN_NESTED_STRING.includes(trust) ? undefined : IN_NESTED_STRING;
  if (nested === 'outside') return SAFE_IN_NESTED_JSON.includes(trust) ? undefined : IN_NESTED_JSON;
  return ADVICE[trust];
}

/** The value as written, with the path that it took. */
export function describePrinted({ source, origins }: PrintedValue): string {
  return origins.length === 0 ? source : `${source} (from ${origins.join(', from ')})`;
}

export function placeOfValue({ position: { line, column } }: PrintedValue): { line: number; column: number } {
  return { line, column };
}

export function describePlace({ position }: PrintedValue): string {
  return `line ${position.line}, column ${position.column}`;
}
