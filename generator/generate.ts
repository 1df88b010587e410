// From declarations and templates to the texts of `spec/`. Reads the templates; writes nothing.
import { join } from 'node:path';
import { InputError } from '../openapi/input-error.ts';
import { buildDocument } from './document/build-document.ts';
import { buildPolicy } from './document/build-policy.ts';
import type { Route } from './route.ts';
import { readTemplates } from './templates.ts';
import { serialize } from './write/serialize.ts';
import type { OutputFile } from './write/write-files.ts';

const HEAD = 'Made by `npm run generate` from generator/routes, templates and spec/options.yaml. Do not edit.';

export interface Generated {
  readonly openapi: OutputFile;
  readonly policy: OutputFile;
}

/**
 * @param root the folder that holds `templates/` and `spec/`.
 * @throws InputError for what is wrong with the routes or templates.
 */
export function generate(root: string, routes: readonly Route[]): Generated {
  refuseDuplicates(routes);
  const templates = readTemplates(join(root, 'templates'), routes);
  return {
    openapi: {
      path: join(root, 'spec', 'openapi.yaml'),
      text: serialize(
        buildDocument(routes, templates),
        `${HEAD}\nAn OpenAPI 3.0 document with the extensions of Amazon API Gateway; template.yml embeds it.`,
      ),
    },
    policy: {
      path: join(root, 'spec', 'policy.yaml'),
      text: serialize(buildPolicy(routes), `${HEAD}\nWhat the API's role may do; template.yml embeds it.`),
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
