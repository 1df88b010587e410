// Rule template-empty: a request template says something.
import type { CheckedTemplate } from '../document/checked-template.ts';
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: an empty template is stored as none, so that the caller's body reaches the backend as it is. */
export const templateEmpty: Rule = {
  code: 'template-empty',
  severity: 'error',
  *find({ templates }) {
    for (const template of templates.filter(({ direction }) => direction === 'request')) {
      const { source, title, pointer } = template;
      if (!printsNothing(template)) continue;
      const effect = source?.trim() === '' ? "is empty, so the caller's body is passed on as it is" : 'prints nothing';
      yield {
        pointer,
        message: `${title} ${effect}.`,
        help: 'Write the request the backend expects, or take the media type out.',
      };
    }
  },
};

/** Comments leave nothing in the tree, and a #set prints nothing. */
function printsNothing({ ast, source }: CheckedTemplate): boolean {
  if (!ast) return source?.trim() === '';
  return ast.statements.every(
    (statement) => statement.kind === 'set' || (statement.kind === 'text' && statement.text.trim() === ''),
  );
}
