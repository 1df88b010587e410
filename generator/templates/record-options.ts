// Puts the record options into a request template: their fragments take the place of the line that says where.

import type { PayloadFormat } from '../declaration/route.ts';
import type { Options } from '../options/options.ts';

/** Stands in a request template where `$value`, the string to store, is complete and the fragments may change it. */
const MARKER = /^## record options$/m;

interface RecordFragment {
  readonly option: 'record.envelope' | 'record.newline';
  readonly file: string;
}

/** The fragments in the order in which they apply: a newline comes after the envelope. VTL never sees the bytes of binary records. */
export function recordFragments(format: PayloadFormat): RecordFragment[] {
  if (format === 'binary') return [];
  return [
    { option: 'record.envelope', file: `record.envelope.${format}.vtl` },
    { option: 'record.newline', file: 'record.newline.vtl' },
  ];
}

/** The template with the fragments of the options that are on, all in the line of the marker; with none, the marker stays a comment. */
export function insertRecordOptions(
  template: string,
  format: PayloadFormat,
  options: Options,
  fragment: (file: string) => string,
): string {
  const chosen = recordFragments(format).filter(({ option }) => options[option] === 'on');
  if (chosen.length === 0) return template;
  return template.replace(MARKER, () => chosen.map(({ file }) => joinLines(fragment(file))).join(''));
}

/** A fragment is `#set` directives, one a line, and comments: nothing is printed, so that the newlines between them do not count. */
function joinLines(fragment: string): string {
  const lines = fragment.split('\n');
  return lines.filter((line) => !line.startsWith('##')).join('');
}
