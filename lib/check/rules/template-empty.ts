// The rule template-empty.
import type { CheckedTemplate } from '../document/checked-template.ts';
import type { Rule } from '../rule/rule.ts';

export const templateEmpty: Rule = {
  code: 'template-empty',
  severity: 'error',
  what: 'A request template prints something.',
  source:
    "Recorded on AWS: an empty template is stored as no template, so the caller's body reaches the backend unchanged.",
  example: {
    of: 'integration',
    wrong: `
      requestTemplates:
        application/json: ''
    `,
    right: `
      requestTemplates:
        application/json: $input.json('$')
    `,
  },
  *find({ templates }) {
    for (const template of templates.filter(({ direction }) => direction === 'request')) {
      const { source, title, pointer } = template;
      if (!printsNothing(template)) continue;
      const effect =
        source?.trim() === '' ? "is empty, so the caller's body reaches the backend unchanged" : 'prints nothing';
      yield {
        pointer,
        message: `${title} ${effect}.`,
        help: 'Write the request that the backend expects, or remove the media type.',
      };
    }
  },
};

/** The tree has no comments, and a #set prints nothing. */
function printsNothing({ ast, source }: CheckedTemplate): boolean {
  if (!ast) return source?.trim() === '';
  return ast.statements.every(
    (statement) => statement.kind === 'set' || (statement.kind === 'text' && statement.text.trim() === ''),
  );
}
