// Reads the hand-written cases: cases/<feature>.yaml, a list of templates with the inputs they share or bring.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { Case, Params } from './case.ts';

type Inputs = Partial<Omit<Case, 'template' | 'params'>> & { readonly params?: Partial<Params> };
type CaseFile = Inputs & { readonly cases: readonly (string | (Inputs & { readonly template: string }))[] };

export type HandWrittenCase = Case & { readonly feature: string };

const FOLDER = new URL('cases/', import.meta.url);

export function readCases(): HandWrittenCase[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const { cases, ...shared } = parse(readFileSync(new URL(file, FOLDER), 'utf8')) as CaseFile;
      return cases.map((entry) => ({
        feature: basename(file, '.yaml'),
        ...completeCase(typeof entry === 'string' ? { ...shared, template: entry } : { ...shared, ...entry }),
      }));
    });
}

/** Fills what a case leaves out: no body, no parameters, an empty `$context`. */
export function completeCase(given: Inputs & { readonly template: string }): Case {
  return {
    template: given.template,
    body: given.body ?? null,
    params: { path: {}, querystring: {}, header: {}, ...given.params },
    context: given.context ?? {},
    stageVariables: given.stageVariables ?? {},
  };
}
