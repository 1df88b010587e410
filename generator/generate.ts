// From declarations and templates to the texts of `spec/`. Reads the templates; writes nothing.
import { join } from 'node:path';
import { InputError } from '../lib/base/index.ts';
import type { Route } from './declaration/route.ts';
import { buildDocument } from './document/build-document.ts';
import { buildPolicy } from './document/build-policy.ts';
import { mapTemplatePointers } from './document/template-pointers.ts';
import { applyOptions } from './options/apply-options.ts';
import { flagsLine } from './options/flags-line.ts';
import type { Options } from './options/options.ts';
import { buildOptionsSchema } from './options/options-schema.ts';
import { readTemplates } from './templates/read-templates.ts';
import { serialize } from './write/serialize.ts';
import type { OutputFile } from './write/write-files.ts';

const HEAD = 'Made by `npm run generate` from generator/routes, templates and spec/options.yaml. Do not edit.';

export interface Generated {
  readonly openapi: OutputFile;
  readonly policy: OutputFile;
  /** The file of each template of the document, by JSON pointer; a line of the template is the same line of the file. */
  readonly templateFiles: ReadonlyMap<string, string>;
  /** For editors of spec/options.yaml; the same whatever the options are. */
  readonly optionsSchema: OutputFile;
  /** The routes the options chose. */
  readonly routes: readonly Route[];
}

/**
 * @param root the folder that holds `templates/` and `spec/`.
 * @param all the routes there are; the options choose among them.
 * @param flags those that differ from spec/options.yaml (`--routes write`), for the head of the files.
 * @throws InputError for what is wrong with the routes or templates.
 */
export function generate(root: string, all: readonly Route[], options: Options, flags = ''): Generated {
  refuseDuplicates(all);
  const folder = join(root, 'templates');
  const templates = readTemplates(folder, all, options);
  const routes = applyOptions(all, options);
  const head = [HEAD, ...flagsLine(flags)].join('\n');
  return {
    openapi: {
      path: join(root, 'spec', 'openapi.yaml'),
      text: serialize(
        buildDocument(routes, templates),
        `${head}\nAn OpenAPI 3.0 document with the extensions of Amazon API Gateway; template.yml embeds it.`,
      ),
    },
    templateFiles: new Map([...mapTemplatePointers(routes)].map(([pointer, file]) => [pointer, join(folder, file)])),
    routes,
    policy: {
      path: join(root, 'spec', 'policy.yaml'),
      text: serialize(buildPolicy(routes), `${head}\nWhat the API's role may do; template.yml embeds it.`),
    },
    optionsSchema: {
      path: join(root, 'spec', 'options.schema.json'),
      text: `${JSON.stringify(buildOptionsSchema(), null, 2)}\n`,
    },
  };
}

function refuseDuplicates(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const { id, method, path } of routes) {
    for (const name of [id, `${method.toUpperCase()} ${path}`]) {
      if (seen.has(name)) {
        throw new InputError(`Two routes are called ${name}.`, {
          code: 'duplicate-route',
          place: { file: 'generator/routes/index.ts' },
          help: 'Give one of them another id, method or path.',
        });
      }
      seen.add(name);
    }
  }
}
