// What the pages refer to is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
const FOLDERS = ['docs', 'docs/decisions', 'gateway', 'vtl', 'test/oracle', '.'];
const pages = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** As GitHub makes them of headings: small letters, hyphens for blanks, nothing else but letters and digits. */
function anchors(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

it.each(pages)('%s links to files and headings that are there', (page) => {
  const broken = [...read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
    .filter(([, path = '', anchor]) => {
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchors(target).includes(anchor));
    })
    .map(([link]) => link);
  expect(broken).toEqual([]);
});

describe('a decision', () => {
  const decisions = pages.filter((page) => page.startsWith('docs/decisions/'));

  it.each(decisions)('%s has the number of its title, and every part', (page) => {
    const text = read(page);
    expect(text).toMatch(new RegExp(`^# ${Number(/(\d{4})-/.exec(page)?.[1])}\\. `));
    expect(text.split('\n').length).toBeLessThanOrEqual(40);
    for (const part of ['Context', 'Decision', 'Rejected', 'Consequences']) expect(text).toContain(`**${part}.**`);
  });

  it('has a number of its own', () => {
    const numbers = decisions.map((page) => page.replace(/-.*/, ''));
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});
