// The one table of faults is in docs/local.md.
import { expect, it } from 'vitest';
import { FAULT_NAMES, parseFaults } from '../../lib/local/faults/fault.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const faults = readTable('docs/local.md', 'fault', 'what happens').map(([fault = '']) => codeSpans(fault)[0] ?? '');

it('lists every fault once, in the order of the code', () => {
  expect(faults.map((fault) => /^[a-z-]+/.exec(fault)?.[0])).toEqual(FAULT_NAMES);
});

it.each(faults)('shows a form of %s that can be written', (fault) => {
  const written = fault.replace(/\[=\w+\]/, '=0.5');
  expect(parseFaults([written])).toHaveLength(1);
});
