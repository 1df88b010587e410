// The other half of the mutation test: documents changed in a way that is right have no finding, and neither has ours.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkDocument } from '../../lib/check/check-document.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { type Change, documentEditor } from './edit-document.ts';

interface Equivalent {
  /** What the document does otherwise than the shipped one. */
  readonly statement: string;
  readonly change: readonly Change[];
}

const FOLDER = new URL('equivalents/', import.meta.url);
const shipped = readFileSync(new URL('../../spec/openapi.yaml', import.meta.url), 'utf8');
const { edit } = documentEditor(shipped);
const equivalents = readdirSync(FOLDER)
  .sort()
  .map(
    (file) => [file.replace('.yaml', ''), parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Equivalent] as const,
  );

describe('the check finds nothing in', () => {
  it('the shipped document', () => {
    expect(checkDocument(readDocument(shipped, 'openapi.yaml'))).toEqual([]);
  });

  it.each(equivalents)('a document with %s', (_name, { statement, change }) => {
    expect(checkDocument(edit(change)), statement).toEqual([]);
  });
});
