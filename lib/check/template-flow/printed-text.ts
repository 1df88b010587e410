// The text that a template prints as it is written, in any of its branches.
import type { Ast, Statement } from '../../vtl/index.ts';

/** Whether none of it rules out that the output is base64; what references print is not known. */
export function printsOnlyBase64({ statements }: Ast): boolean {
  return printedText(statements).every((text) => /^[\sA-Za-z0-9+/=]*$/.test(text));
}

function printedText(statements: readonly Statement[]): string[] {
  return statements.flatMap((statement) => {
    if (statement.kind === 'text') return [statement.text];
    if (statement.kind === 'foreach' || statement.kind === 'define') return printedText(statement.body);
    if (statement.kind !== 'if') return [];
    return [...statement.branches.flatMap(({ body }) => printedText(body)), ...printedText(statement.otherwise)];
  });
}
