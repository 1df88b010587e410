// Expands every set of template.production.yml, and templates changed from it. Each file of the suite does so once.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTemplate, type Template } from '../stack-template/read-template.ts';
import type { Subject } from './assertions/subject.ts';
import { type Expansion, expandTemplates, prepareTemplate, type StackSettings } from './expand.ts';
import { STACK_SETS } from './stack-sets.ts';

export const PRODUCTION = 'template.production.yml';

export interface Matrix<Name extends string> {
  /** A temporary folder, which the caller removes. */
  readonly folder: string;
  readonly stacks: Readonly<Record<Name, Subject & Expansion>>;
}

/** @param sets what to expand, by name; `change` changes the template of a set before the SAM transform. */
export async function expandMatrix<Name extends string>(
  sets: Readonly<Record<Name, StackSettings & { readonly change?: (template: Template) => Template }>>,
): Promise<Matrix<Name>> {
  const folder = await mkdtemp(join(tmpdir(), 'stack-matrix-'));
  const production = readTemplate(PRODUCTION);
  const entries = Object.entries(sets) as [Name, (typeof sets)[Name]][];
  const prepared = Object.fromEntries(
    entries.map(([name, settings]) => {
      const template = prepareTemplate(production, settings);
      return [name, settings.change?.(template) ?? template];
    }),
  ) as Record<Name, Template>;
  const expanded = await expandTemplates(prepared, folder);
  const stacks = entries.map(([name, settings]) => [name, { ...expanded[name], settings, template: prepared[name] }]);
  return { folder, stacks: Object.fromEntries(stacks) as Matrix<Name>['stacks'] };
}

export const SET_NAMES = Object.keys(STACK_SETS) as (keyof typeof STACK_SETS)[];
