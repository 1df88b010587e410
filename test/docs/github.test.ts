// What GitHub reads: workflows run pinned actions, forms have the parts GitHub asks for, updates cover what is installed.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const list = (folder: string) => readdirSync(new URL(folder, ROOT)).map((file) => folder + file);

const { dependencies, devDependencies }: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  read('package.json'),
);
const packages = Object.entries({ ...dependencies, ...devDependencies });

it.each(list('.github/workflows/'))('%s runs actions by commit, with the version beside it', (workflow) => {
  const used = [...read(workflow).matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
  expect(used).not.toEqual([]);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it.each(packages)('%s has an exact version', (_name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

describe('Dependabot', () => {
  interface Update {
    readonly 'package-ecosystem': string;
    readonly schedule: { readonly interval: string };
    readonly ignore?: readonly { readonly 'dependency-name': string }[];
  }
  const { version, updates }: { version: number; updates: readonly Update[] } = parse(read('.github/dependabot.yml'));

  it('looks for updates of packages and actions once a week', () => {
    expect(version).toBe(2);
    expect(updates.map((update) => [update['package-ecosystem'], update.schedule.interval])).toEqual([
      ['npm', 'weekly'],
      ['github-actions', 'weekly'],
    ]);
  });

  it('ignores only packages that are installed', () => {
    const ignored = updates.flatMap(({ ignore = [] }) => ignore.map((entry) => entry['dependency-name']));
    expect(packages.map(([name]) => name)).toEqual(expect.arrayContaining(ignored));
  });
});

// The schema of GitHub's forms: docs.github.com, "Syntax for issue forms" and "Syntax for GitHub's form schema".
describe.each(list('.github/ISSUE_TEMPLATE/'))('%s', (file) => {
  interface Element {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly unknown[] };
  }
  const form: { name: string; description: string; body: readonly Element[] } = parse(read(file));

  it('has a name and a description', () => {
    expect([form.name, form.description]).toEqual([expect.stringMatching(/^\w/), expect.stringMatching(/\.$/)]);
  });

  it('has a label and an id of its own for every field, and a field', () => {
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    for (const { type, attributes } of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(attributes.label).toMatch(/^\w/);
      expect('options' in attributes).toBe(type === 'dropdown' || type === 'checkboxes');
    }
    const ids = fields.map(({ id }) => id);
    expect(ids).not.toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
  });

  it('has text in its other parts', () => {
    for (const { type, attributes } of form.body) if (type === 'markdown') expect(attributes.value).toMatch(/\w/);
  });
});
