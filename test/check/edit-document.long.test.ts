// What the mutants and equivalents are checked as, a changed value, is what reading their changed text gives.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDocument } from '../../lib/source/source-document.ts';
import { type Change, documentEditor } from './edit-document.ts';

const shipped = readFileSync(new URL('../../spec/openapi.yaml', import.meta.url), 'utf8');
const { edit, editText } = documentEditor(shipped);
const documents = ['mutants/', 'equivalents/'].flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(folder + file, import.meta.url), 'utf8');
      return [`${folder}${file}`, (parse(text) as { change: readonly Change[] }).change] as const;
    }),
);

it.each(documents)('%s is the same value by its text', (file, change) => {
  expect(edit(change).value).toEqual(readDocument(editText(change), file).value);
});
