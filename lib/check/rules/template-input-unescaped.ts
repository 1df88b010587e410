// The rule template-input-unescaped.
import type { CheckedTemplate } from '../document/checked-template.ts';
import type { Rule } from '../rule/rule.ts';
import { type PrintedValue, printedValues } from '../template-flow/printed-values.ts';
import type { Trust } from '../template-flow/trust.ts';

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

export const templateInputUnescaped: Rule = {
  code: 'template-input-unescaped',
  severity: 'error',
  what: 'A template prints caller input between quotes only escaped or encoded.',
  source:
    'The safe forms below were run with Apache Velocity 1.7 and 3,000 hostile strings each; API Gateway Developer Guide, "$util variables".',
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates.filter(printsJson)) {
      for (const value of printedValues(ast).filter(({ quoted }) => quoted)) {
        const advice = ADVICE[value.trust];
        if (advice === undefined) continue;
        const message = `${title} prints ${value.source} between quotes (${describePlace(value)}): ${advice.effect}.`;
        yield { pointer, inTemplate: placeOf(value), message, help: advice.help };
      }
    }
  },
};

/** A request to the backend is always JSON; a response has the type that its media type names. */
function printsJson({ direction, mediaType }: CheckedTemplate): boolean {
  return direction === 'request' || mediaType.includes('json');
}

function placeOf({ position: { line, column } }: PrintedValue): { line: number; column: number } {
  return { line, column };
}

function describePlace({ position }: PrintedValue): string {
  return `line ${position.line}, column ${position.column}`;
}
