// Describes why the gateway refused a request; for a template that failed, shows its line with a caret below the error.
import { relative } from 'node:path';
import { formatPlace } from '../../lib/base/index.ts';
import { type RequestTrace, TemplateFailure } from '../../lib/gateway/index.ts';

/** @param cwd paths of files are relative to it */
export function describeRefusal({ refusal, reason, response, cause }: RequestTrace, cwd: string): string {
  if (!(cause instanceof TemplateFailure)) return `${response.status} ${refusal}: ${reason}`;
  const { line, column, message } = cause.cause;
  const place = cause.place ? `${formatPlace({ ...cause.place, file: relative(cwd, cause.place.file) })}: ` : '';
  const source = cause.template.split(/\r\n|\r|\n/)[line - 1] ?? '';
  return [
    `${place}template, line ${line}, column ${column}: ${message}`,
    `  ${source}`,
    `  ${source.slice(0, column - 1).replaceAll(/[^\t]/g, ' ')}^`,
  ].join('\n');
}
