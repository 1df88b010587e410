// The findings of values that a template prints between the quotes of JSON text without escaping them for it.
import type { ParsedTemplate } from '../document/checked-template.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { type PrintedValue, printedValues } from './printed-values.ts';
import type { Trust } from './trust.ts';

const ADVICE: Partial<Readonly<Record<Trust, { readonly effect: string; readonly help: string }>>> = {
  raw: {
    effect: 'a quote in it ends the string, and the rest can change other members',
    help: `Print $util.escapeJavaScript(…).replaceAll("\\\\'", "'") of it, or $input.json(…) without quotes, or $util.base64Encode(…).`,
  },
  'half-escaped': {
    effect: "escapeJavaScript writes \\' for an apostrophe, which is not valid JSON",
    help: `Append .replaceAll("\\\\'", "'"), with two backslashes.`,
  },
  json: {
    effect: 'it includes its own quotes',
    help: 'Remove the quotes around it, or print $util.base64Encode(…) of it.',
  },
};

export function unescapedValues({ ast, title, pointer }: ParsedTemplate): RuleFinding[] {
  return printedValues(ast)
    .filter(({ quoted }) => quoted)
    .flatMap((value) => {
      const advice = ADVICE[value.trust];
      if (advice === undefined) return [];
      const message = `${title} prints ${value.source} between quotes (${describePlace(value)}): ${advice.effect}.`;
      return [{ pointer, inTemplate: placeOf(value), message, help: advice.help }];
    });
}

function placeOf({ position: { line, column } }: PrintedValue): { line: number; column: number } {
  return { line, column };
}

function describePlace({ position }: PrintedValue): string {
  return `line ${position.line}, column ${position.column}`;
}
