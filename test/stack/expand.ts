// Expands a template as CloudFormation does before it makes anything: includes in their places, the SAM transform, then the values of the
// parameters. Deploys nothing.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOrThrow } from '../deploy/run-program.ts';
import { inlineTemplate } from '../stack-template/inline-template.ts';
import type { Template } from '../stack-template/read-template.ts';
import { type FoldedTemplate, foldTemplate, refusals } from './fold/fold-template.ts';
import { TOOLS } from './tools.ts';

export interface StackSettings {
  /** Options of `generate`, by name. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Values of parameters; the others have their defaults. */
  readonly parameters?: Readonly<Record<string, string | number>>;
}

export interface Expansion extends FoldedTemplate {
  /** Where it was written, as JSON, for a scanner. */
  readonly file: string;
}

/** The template with the documents of the options, and the values of the parameters as their defaults. */
export function prepareTemplate(template: Template, { options = {}, parameters = {} }: StackSettings): Template {
  const unknown = Object.keys(parameters).filter((name) => !Object.hasOwn(template.Parameters, name));
  if (unknown.length > 0) throw new Error(`the template has no parameter ${unknown.join(', ')}`);
  const Parameters = Object.entries(template.Parameters).map(([name, parameter]) => [
    name,
    { ...parameter, Default: parameters[name] ?? parameter.Default },
  ]);
  return { ...(inlineTemplate(template, options) as Template), Parameters: Object.fromEntries(Parameters) };
}

/**
 * @param templates as prepareTemplate makes them, by name.
 * @param folder where to write; each expansion is NAME.json.
 * @throws when CloudFormation would refuse one of them.
 */
export async function expandTemplates(
  templates: Readonly<Record<string, Template>>,
  folder: string,
): Promise<Record<string, Expansion>> {
  const files = await Promise.all(
    Object.entries(templates).map(async ([name, template]) => {
      const refused = refusals(template);
      if (refused.length > 0) throw new Error(`${name}: ${refused.join(' ')}`);
      const file = join(folder, `${name}.sam`);
      // JSON is YAML.
      await writeFile(file, JSON.stringify(template));
      return [name, file] as const;
    }),
  );
  const script = join(import.meta.dirname, '../deploy/translate.py');
  await runOrThrow(TOOLS.python, [script, ...files.map(([, file]) => file)]);
  return Object.fromEntries(
    await Promise.all(
      files.map(async ([name, sam]) => {
        const folded = foldTemplate(JSON.parse(await readFile(`${sam}.json`, 'utf8')) as Template);
        const file = join(folder, `${name}.json`);
        await writeFile(file, JSON.stringify(folded, undefined, 1));
        return [name, { ...folded, file }] as const;
      }),
    ),
  );
}
