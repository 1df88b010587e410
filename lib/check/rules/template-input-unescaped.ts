// Rule template-input-unescaped: no value of the caller stands between quotes without a safe idiom.
import type { CheckedTemplate } from '../document/checked-template.ts';
import type { Rule } from '../rule/rule.ts';
import { type PrintedValue, printedValues } from '../template-flow/printed-values.ts';
import type { Trust } from '../template-flow/trust.ts';

const ADVICE: Partial<Readonly<Record<Trust, { readonly effect: string; readonly help: string }>>> = {
  raw: {
    effect: 'a quote in it ends the text, and what follows can change other members',
    help: `Print $util.escapeJavaScript(…).replaceAll("\\\\'", "'") of it, or $input.json(…) without quotes, or $util.base64Encode(…).`,
  },
  'half-escaped': {
    effect: "escapeJavaScript writes \\' for an apostrophe, which is no JSON",
    help: `Append .replaceAll("\\\\'", "'"), with two backslashes.`,
  },
  json: {
    effect: 'it brings its own quotes',
    help: 'Take the quotes around it away, or print $util.base64Encode(…) of it.',
  },
};

/** Source: the idioms were run against Apache Velocity 1.7 with 3,000 hostile texts each; developer guide, "$util variables". */
export const templateInputUnescaped: Rule = {
  code: 'template-input-unescaped',
  severity: 'error',
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

/** What goes to the backend is JSON whatever came in; an answer is what its media type says. */
function printsJson({ direction, mediaType }: CheckedTemplate): boolean {
  return direction === 'request' || mediaType.includes('json');
}

function placeOf({ position: { line, column } }: PrintedValue): { line: number; column: number } {
  return { line, column };
}

function describePlace({ position }: PrintedValue): string {
  return `line ${position.line}, column ${position.column}`;
}
