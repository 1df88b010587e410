// Comments of templates are for those who maintain them: they stay in templates/ and are not deployed.

/** A line that is only a comment. */
const COMMENT = /^([ \t]*##).*$/gm;

/** The template with the text of each such line removed. The line itself stays, so that lines of the file and of the document are equal. */
export function emptyComments(template: string): string {
  return template.replaceAll(COMMENT, '$1');
}
