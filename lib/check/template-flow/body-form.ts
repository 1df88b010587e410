// Tells templates that print a form, `Action=SendMessage&MessageBody=…`, from those that print JSON.
import { stringOf } from '../../base/index.ts';
import type { CheckedTemplate, ParsedTemplate } from '../document/checked-template.ts';

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** What a template prints first, after directives: a name and an equals sign. */
const FORM = /^\s*[A-Za-z][\w.-]*=/;

/** By what it prints first; where that is a value, by the Content-Type that it is sent with. */
export function printsForm({ ast, direction, integration }: ParsedTemplate): boolean {
  if (direction !== 'request') return false;
  const first = ast.statements.find(
    (statement) => statement.kind === 'reference' || (statement.kind === 'text' && statement.text.trim() !== ''),
  );
  if (first?.kind === 'text') return FORM.test(first.text);
  return integration.parameters.some(
    ({ header, expression }) =>
      header?.toLowerCase() === 'content-type' && stringOf(expression)?.includes(FORM_TYPE) === true,
  );
}

/** A request to an AWS service that is not a form is JSON; a response has the type that its media type names. */
export function printsJson({ direction, mediaType }: CheckedTemplate): boolean {
  return direction === 'request' || mediaType.includes('json');
}
