// The schema that editors use says of every file what `generate` says.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generate } from '../../../generator/generate.ts';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { DEFAULTS } from '../../../generator/options/options.ts';
import { readOptionsFile } from '../../../generator/options/read-options-file.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { ROOT } from '../document-sets.ts';

const committed = readFileSync(join(ROOT, 'spec', 'options.schema.json'), 'utf8');

it('is the committed spec/options.schema.json; if not, run: npm run generate', () => {
  const { path, text } = generate(ROOT, ROUTES, DEFAULTS).optionsSchema;
  expect(path).toBe(join(ROOT, 'spec', 'options.schema.json'));
  expect(committed === text, `${path} is stale: run npm run generate`).toBe(true);
});

describe('the schema', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(committed));

  it.each([
    ['', true],
    ['routes: write', true],
    ['routes: write, list-shards', true],
    ['routes: [write, list-shards]', true],
    ['routes: []', false],
    ['routes: ""', false],
    ['routes: write,', false],
    ['routes: writers', false],
    ['routes: [write, admin]', false],
    ['routes: {write: on}', false],
    ['routes:', false],
    ['partialFailureStatus: 200', true],
    ['partialFailureStatus: 200.0', true],
    ['partialFailureStatus: "200"', false],
    ['partialFailureStatus: 202', false],
    ['record: {newline: on, envelope: off}', true],
    ['record:', true],
    ['record: {}', true],
    ['record: on', false],
    ['record: {newline: true}', false],
    ['record: {newlin: on}', false],
    ['record.newline: on', false],
    ['auth: iam', true],
    ['auth: jwt', false],
    ['auth:', false],
    ['auth: {}', true],
    ['auth: {write: iam, read: none, apiKey: required}', true],
    ['auth: {write: jwt}', false],
    ['auth: {admin: iam}', false],
    ['auth: [iam]', false],
    ['cognito: {scopes: []}', true],
    ['cognito: {scopes: none}', true],
    ['cognito: {scopes: "a/b, c"}', true],
    ['cognito: {scopes: [a b]}', false],
    ['cognito: {scopes: ""}', false],
    ['lambda: {ttlSeconds: 0}', true],
    ['lambda: {ttlSeconds: 3601}', false],
    ['lambda: {ttlSeconds: "1"}', false],
    ['lambda: {identitySource: method.request.header.X-Token}', true],
    ['lambda: {identitySource: []}', false],
    ['lambda: {identitySource: [method.request.body]}', false],
    ['usagePlan: {rateLimit: 1, burstLimit: 2, quotaLimit: 3, quotaPeriod: DAY}', true],
    ['usagePlan: {quotaPeriod: YEAR}', false],
    ['cors: {origins: "*"}', true],
    ['cors: {origins: [https://a.example, "http://localhost:3000"]}', true],
    ['cors: {origins: [https://a.example/]}', false],
    ['security: iam', false],
    ['- routes', false],
  ])('and generate agree on %j: %j', (text, accepted) => {
    const folder = mkdtempSync(join(tmpdir(), 'options-'));
    try {
      const file = join(folder, 'options.yaml');
      writeFileSync(file, text);
      expect([validate(parse(text)), isAccepted(file)]).toEqual([accepted, accepted]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function isAccepted(file: string): boolean {
  try {
    checkOptions(readOptionsFile(file));
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
