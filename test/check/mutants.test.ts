// The mutation test of the check: every document of mutants/ is broken in one way, and the rule that should find it does,
// at the place where a person would look. The mutants were written apart from the rules, from what API Gateway,
// CloudFormation and Kinesis refuse or would be open to. A mutant that is not found is a defect of the check.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { InputError } from '../../lib/base/input-error.ts';
import { checkDocument } from '../../lib/check/check-document.ts';
import { RULES } from '../../lib/check/rules/index.ts';
import { type Change, documentEditor } from './edit-document.ts';

interface Mutant {
  /** What the person did wrong. */
  readonly mistake: string;
  /** What it breaks, and whose rule that is. */
  readonly requirement: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The finding is at this place or below it; of several places, at any. */
  readonly at: string | readonly string[];
  readonly change: readonly Change[];
  /** The code of the rule, or of the InputError when the mutant is not an OpenAPI 3.0 document. */
  readonly expect: string;
  /** Codes of other rules that the same mistake breaks too. */
  readonly also?: readonly string[];
}

const FOLDER = new URL('mutants/', import.meta.url);
const shipped = readFileSync(new URL('../../spec/openapi.yaml', import.meta.url), 'utf8');
const { edit, resolve } = documentEditor(shipped);
const mutants = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => [file.replace('.yaml', ''), parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Mutant] as const);

/** The rules that have no mutant, and why. Their own tests have the documents. */
const WITHOUT_MUTANT = {
  'form-parameter-ignored': 'finds parameters of Swagger 2.0, which the shipped document is not',
  'intrinsic-name-unknown': 'finds mistakes of documents in a template, which the shipped one is not',
  'numeric-key-unquoted': 'finds keys that CloudFormation refuses in a template, which the shipped document is not',
};

describe('the check finds the one mistake of', () => {
  it.each(mutants)('%s', (_name, mutant) => {
    const found = findings(mutant);
    const places = [mutant.at].flat().map(resolve);
    const hits = found.filter(
      ({ code, pointer }) => code === mutant.expect && places.some((place) => isAtOrBelow(pointer, place)),
    );
    expect(hits, `${mutant.mistake} Found instead: ${JSON.stringify(found, null, 2)}`).not.toHaveLength(0);
    expect([...new Set(hits.map(({ severity }) => severity))]).toEqual([mutant.severity]);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set([mutant.expect, ...(mutant.also ?? [])]));
  });
});

describe('the mutants', () => {
  it('cover every rule', () => {
    const covered = new Set(mutants.map(([, mutant]) => mutant.expect));
    expect(RULES.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual(Object.keys(WITHOUT_MUTANT));
  });
});

function findings({ change }: Mutant): { code: string; severity: string; pointer: string; message: string }[] {
  try {
    return checkDocument(edit(change));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ code: error.code, severity: 'error', pointer: '', message: error.message }];
  }
}

function isAtOrBelow(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
