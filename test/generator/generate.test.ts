import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, visit } from 'yaml';
import { generate } from '../../generator/generate.ts';
import { checkOptions } from '../../generator/options/check-options.ts';
import { DEFAULTS } from '../../generator/options/options.ts';
import { readOptionsFile } from '../../generator/options/read-options-file.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { InputError } from '../../lib/base/input-error.ts';
import { caught } from '../support/caught.ts';
import { DOCUMENT_SETS, ROOT } from './document-sets.ts';

describe.each(DOCUMENT_SETS)('generate with the options %s', (options, { openapi, policy, stack }) => {
  it('gives the same bytes every time', () => {
    const values = JSON.parse(options) as Record<string, unknown>;
    const again = generate(ROOT, ROUTES, checkOptions({ values }));
    expect(again.openapi).toEqual(openapi);
    expect(again.policy).toEqual(policy);
    expect(again.stack).toEqual(stack);
  });

  it.each([
    ['document', openapi.text],
    ['policy', policy.text],
    ['mapping', stack.text],
  ])('gives a %s that YAML 1.1 and 1.2 read alike, and without anchors, aliases and tags', (_what, text) => {
    expect(parse(text, { version: '1.1' })).toEqual(parse(text, { version: '1.2' }));
    const marks: string[] = [];
    visit(parseDocument(text), {
      Alias: (_key, { source }) => void marks.push(`*${source}`),
      Node: (_key, node) => void marks.push(...[node.tag, 'anchor' in node && node.anchor].filter(isText)),
    });
    expect(marks).toEqual([]);
  });

  it('writes lines that end with \\n and not with whitespace', () => {
    expect(`${openapi.text}${policy.text}${stack.text}`).not.toMatch(/\r|[ \t]$/m);
    expect(openapi.text).toMatch(/[^\n]\n$/);
  });
});

describe('generate', () => {
  it.each(['openapi', 'policy', 'stack'] as const)(
    'gives the committed spec/%s.yaml; if not, run: npm run generate',
    (name) => {
      const options = checkOptions(readOptionsFile(join(ROOT, 'spec', 'options.yaml')));
      const { path, text } = generate(ROOT, ROUTES, options)[name];
      expect(path).toBe(join(ROOT, 'spec', `${name}.yaml`));
      expect(readFileSync(path, 'utf8') === text, `${path} is stale: run npm run generate`).toBe(true);
    },
  );

  it('names flags in the head of each file that the stack embeds, and nowhere else', () => {
    const [plain, flagged] = ['', '--routes write'].map((flags) => generate(ROOT, ROUTES, DEFAULTS, flags));
    for (const name of ['openapi', 'policy', 'stack'] as const) {
      const lines = flagged?.[name].text.split('\n') ?? [];
      expect(lines[1]).toBe('# Flags of that run: --routes write');
      expect(lines.toSpliced(1, 1).join('\n')).toBe(plain?.[name].text);
    }
    expect(flagged?.optionsSchema).toEqual(plain?.optionsSchema);
  });

  it('writes nothing', () => {
    const path = join(ROOT, 'spec', 'openapi.yaml');
    const before = readFileSync(path);
    generate(ROOT, ROUTES, { ...DEFAULTS, routes: ['get-records'] });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    ['id', 'put-record', { id: 'put-record' }],
    ['method and path', 'PUT /streams/{stream-name}/record', { id: 'other' }],
  ])('refuses two routes of the same %s', (_what, name, change) => {
    const [first] = ROUTES;
    if (!first) throw new Error('there are no routes');
    expect(caught(() => generate(ROOT, [...ROUTES, { ...first, ...change }], DEFAULTS), InputError)).toMatchObject({
      code: 'duplicate-route',
      message: `Two routes have the name ${name}.`,
      place: { file: 'generator/routes/index.ts' },
    });
  });
});

function isText(mark: unknown): mark is string {
  return typeof mark === 'string' && mark !== '';
}
