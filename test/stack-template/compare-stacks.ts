// Which resources of template.production.yml some settings add, remove and change, compared with the defaults.
import { join } from 'node:path';
import { buildOutputs } from '../../generator/build-outputs.ts';
import { buildProductionPolicy } from '../../generator/document/build-production-policy.ts';
import { checkOptions } from '../../generator/options/check-options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { readTemplates } from '../../generator/templates/read-templates.ts';
import { inlineDocuments } from './inline-template.ts';
import { REPOSITORY, readTemplate, type Template } from './read-template.ts';
import { type ResolvedStack, resolveStack } from './resolve-stack.ts';

export interface StackSettings {
  /** By name. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface StackDifference {
  readonly adds: readonly string[];
  readonly removes: readonly string[];
  readonly changes: readonly string[];
}

/** What a template makes of settings, with its documents in their places. */
export function makeStack(file: string, { options = {}, parameters = {} }: StackSettings = {}): ResolvedStack {
  const { documents, stack } = buildDocuments(JSON.stringify(options));
  const { Mappings: _replaced, ...template } = inlineDocuments(readOnce(file), documents) as Template;
  return resolveStack(stack, parameters, { ...template, Mappings: {} });
}

const readOnce = memoize(readTemplate);

/** Without YAML, which would take most of the time. */
const buildDocuments = memoize((text: string) => {
  const options = checkOptions({ values: JSON.parse(text) });
  const templates = readTemplates(join(REPOSITORY, 'templates'), ROUTES, options);
  const { document, policy, stack, routes } = buildOutputs(ROUTES, options, templates);
  const included = {
    'spec/openapi.yaml': document,
    'spec/policy.yaml': policy,
    'spec/policy.production.yaml': buildProductionPolicy(routes),
    'spec/stack.yaml': stack,
  };
  const documents = Object.entries(included).map(([path, value]) => [join(REPOSITORY, path), value] as const);
  return { documents: new Map<string, unknown>(documents), stack: JSON.stringify(stack) };
});

function memoize<Result>(make: (text: string) => Result): (text: string) => Result {
  const made = new Map<string, Result>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
}

/** Logical ids, in alphabetical order. */
export function compareStacks(before: ResolvedStack, after: ResolvedStack): StackDifference {
  const [old, young] = [before.resources, after.resources];
  const ids = (from: object, keep: (id: string) => boolean): string[] => Object.keys(from).filter(keep).toSorted();
  return {
    adds: ids(young, (id) => !(id in old)),
    removes: ids(old, (id) => !(id in young)),
    changes: ids(young, (id) => id in old && JSON.stringify(old[id]) !== JSON.stringify(young[id])),
  };
}
