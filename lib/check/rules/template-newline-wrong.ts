// The rule template-newline-wrong.
import type { Expression } from '../../vtl/index.ts';
import type { Rule } from '../rule/rule.ts';
import { listStatements, listTemplateReferences } from '../template-flow/walk-template.ts';

/** Methods that take the string as it is; others read it as a regular expression, in which `\n` is a line feed. */
const LITERAL = ['base64Encode', 'urlEncode', 'concat', 'add', 'put'];

export const templateNewlineWrong: Rule = {
  code: 'template-newline-wrong',
  severity: 'warning',
  what: 'No string of a template has `\\n` for a line feed.',
  source:
    'Velocity 1.7 User Guide; users report `\\n` in their records (serverless, issue 2916). Strings of Velocity have no escapes: it is a backslash and an n.',
  example: {
    of: 'request template',
    wrong: `{"Data": "$util.base64Encode($input.json('$'))$util.base64Encode('\\n')"}`,
    right: `{"Data": "$util.base64Encode($input.json('$'))Cg=="}`,
  },
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      const values = [
        ...listStatements(ast.statements).flatMap((statement) => (statement.kind === 'set' ? [statement.value] : [])),
        ...listTemplateReferences(ast.statements).flatMap(({ steps }) =>
          steps.flatMap((step) => (step.kind === 'method' && LITERAL.includes(step.name) ? step.arguments : [])),
        ),
      ];
      for (const { position } of values.filter(hasEscape)) {
        yield {
          pointer,
          inTemplate: { line: position.line, column: position.column },
          message: `${title} has \\n in a string (line ${position.line}, column ${position.column}), which is a backslash and an n there.`,
          help: 'Put a line break between the quotes, or append "Cg==", which is a line feed in base64.',
        };
      }
    }
  },
};

function hasEscape(value: Expression): boolean {
  return value.kind === 'literal-text' && value.value.includes('\\n');
}
