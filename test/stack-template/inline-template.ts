// Puts the documents of AWS::Include in their places in a template: neither the SAM CLI nor any scanner looks into them.
import { join } from 'node:path';
import { parse } from 'yaml';
import { generate } from '../../generator/generate.ts';
import { checkOptions } from '../../generator/options/check-options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { REPOSITORY } from './read-template.ts';

/** @param values options, by name. @returns the template with the documents that these options make. */
export function inlineTemplate(template: unknown, values: Readonly<Record<string, unknown>> = {}): unknown {
  const { openapi, policy, productionPolicy, stack } = generate(REPOSITORY, ROUTES, checkOptions({ values }));
  return inlineDocuments(
    template,
    new Map([openapi, policy, productionPolicy, stack].map(({ path, text }) => [path, parse(text)])),
  );
}

/** @param documents what to include, by absolute path. */
export function inlineDocuments(value: unknown, documents: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((inner) => inlineDocuments(inner, documents));
  if (typeof value !== 'object' || value === null) return value;
  if ('Fn::Transform' in value) {
    const { Parameters } = value['Fn::Transform'] as { Parameters: { Location: string } };
    const document = documents.get(join(REPOSITORY, Parameters.Location));
    if (document === undefined) throw new Error(`the template includes ${Parameters.Location}, which is not generated`);
    return document;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inlineDocuments(inner, documents)]));
}
