// Parses a mapping template once, however many rules look at it.
import { type Ast, parseTemplate, VtlError } from '../../vtl/index.ts';
import type { Template } from './template.ts';

export type Parsed = { readonly ast: Ast } | { readonly failure: string };

const parsed = new WeakMap<Template, Parsed>();

/** The syntax tree, or why there is none; undefined when the document has no text there. */
export function parsedTemplate(template: Template): Parsed | undefined {
  if (template.source === undefined) return undefined;
  const known = parsed.get(template) ?? parse(template.source);
  parsed.set(template, known);
  return known;
}

function parse(source: string): Parsed {
  try {
    return { ast: parseTemplate(source) };
  } catch (error) {
    if (error instanceof VtlError) return { failure: `line ${error.line}, column ${error.column}: ${error.message}` };
    // The stack ran out: nobody writes such a template by hand.
    if (error instanceof RangeError) return { failure: 'it is nested too deeply' };
    throw error;
  }
}
