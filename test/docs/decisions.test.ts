// The decision records have one form, and docs/decisions/README.md lists them all.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../support/markdown-table.ts';

const FOLDER = new URL('../../docs/decisions/', import.meta.url);
const files = readdirSync(FOLDER)
  .filter((file) => /^\d/.test(file))
  .sort();
const rows = readTable('docs/decisions/README.md', 'no.', 'decision', 'status', 'date');

const TITLE = /^# (\d+)\. (.+)$/;
const STATUS =
  /^\*\*Status\.\*\* (Accepted|Superseded by \[\d+\]\(\d{4}-[a-z0-9-]+\.md\)), (\d{4}-\d\d-\d\d)(?:; corrected (\d{4}-\d\d-\d\d))?\.$/;
const PARTS = ['Context', 'Decision', 'Rejected', 'Consequences'];
const MAX_LINES = 41;

interface Decision {
  readonly text: string;
  /** 0 when the first line has no number. */
  readonly number: number;
  readonly title: string;
  /** As it is written, such as `Accepted`; empty when the third line is not a status. */
  readonly status: string;
  /** ISO 8601, when the decision was recorded. */
  readonly date: string;
  /** ISO 8601, when a fact in the record was last corrected. */
  readonly corrected: string | undefined;
}

function readDecision(file: string): Decision {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  const [first = '', , third = ''] = text.split('\n');
  const [, number = '0', title = ''] = TITLE.exec(first) ?? [];
  const [, status = '', date = '', corrected] = STATUS.exec(third) ?? [];
  return { text, number: Number(number), title, status, date, corrected };
}

describe.each(files)('%s', (file) => {
  const decision = readDecision(file);

  it('has the number of its title', () => {
    expect(file).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    expect(decision.number).toBe(Number(file.slice(0, 4)));
  });

  it('says its status and date under its title', () => {
    expect(decision.text.split('\n').slice(1, 3)).toEqual(['', expect.stringMatching(STATUS)]);
  });

  it('is short and has every part, in order', () => {
    // A table of choices grows.
    const lines = decision.text
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('|'));
    expect(lines.length).toBeLessThanOrEqual(MAX_LINES);
    const parts = [...decision.text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part);
    expect(parts).toEqual(['Status', ...PARTS, ...(decision.corrected ? ['Corrections'] : [])]);
  });

  it('dates its last correction', () => {
    const dates = [...(decision.text.split('**Corrections.**')[1] ?? '').matchAll(/\d{4}-\d\d-\d\d(?=:)/g)];
    expect(dates.at(-1)?.[0]).toBe(decision.corrected);
  });

  it('is superseded only by a later record', () => {
    const [, by = '', target = ''] = /\[(\d+)\]\((.*)\)/.exec(decision.status) ?? [];
    if (decision.status === 'Accepted') return;
    expect(files).toContain(target);
    expect([Number(by), Number(by) > decision.number]).toEqual([Number(target.slice(0, 4)), true]);
  });
});

describe('the index', () => {
  it('lists every record in order, with its title, status and date', () => {
    expect(rows).toEqual(
      files.map((file) => {
        const { title, status, date } = readDecision(file);
        return [file.slice(0, 4), `[${title}](${file})`, `${status[0]?.toLowerCase()}${status.slice(1)}`, date];
      }),
    );
  });

  it('has no number twice', () => {
    const numbers = files.map((file) => file.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});
