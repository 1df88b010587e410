// Puts the record options into a request template: their fragments take the place of the line that says where.

import type { PayloadFormat } from '../declaration/route.ts';
import type { Options } from '../options/options.ts';

/** Stands in a request template where `$value`, the text to store, is complete and the fragments may change it. */
const PLACE = '## record options\n';

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

/** The template with the fragments of the options that are on, and without the line that marks their place. */
export function insertRecordOptions(
  template: string,
  format: PayloadFormat,
  options: Options,
  fragment: (file: string) => string,
): string {
  const chosen = recordFragments(format).filter(({ option }) => options[option] === 'on');
  const text = chosen.map(({ file }) => `${fragment(file)}\n`).join('');
  return template.replace(PLACE, () => text);
}
