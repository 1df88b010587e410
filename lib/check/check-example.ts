// Checks the example of a rule, so that `explain` says what the check says of it.
import { readDocument } from '../source/index.ts';
import { checkSource } from './check-source.ts';
import { completeExample } from './example/complete-example.ts';
import type { Finding } from './rule/finding.ts';
import type { Rule } from './rule/rule.ts';

/** The findings of the rule in its example. */
export function checkExample({ code, example }: Pick<Rule, 'code' | 'example'>, which: 'wrong' | 'right'): Finding[] {
  const parts = checkSource(readDocument(completeExample(example, which), 'example'), { withoutFiles: true });
  return parts.flatMap(({ findings }) => findings).filter((finding) => finding.code === code);
}
