// Builds the content of the files in `spec/` from declarations and templates. Reads the templates; writes nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownTemplatesFolder } from './build-api.ts';
import { buildOutputs } from './build-outputs.ts';
import type { Route } from './declaration/route.ts';
import { buildProductionPolicy } from './document/build-production-policy.ts';
import { describeAccess } from './document/describe-access.ts';
import { type Deployment, describeDeployment } from './document/describe-deployment.ts';
import { mapTemplatePointers } from './document/template-pointers.ts';
import { findUnusedOptions, type UnusedOption } from './find-unused-options.ts';
import { describeFallbacks } from './options/event-key-parameters.ts';
import { flagsLine } from './options/flags-line.ts';
import type { Options } from './options/options.ts';
import { buildOptionsSchema } from './options/options-schema.ts';
import { refuseDuplicates } from './refuse-duplicates.ts';
import { readTemplates } from './templates/read-templates.ts';
import { serialize } from './write/serialize.ts';
import type { OutputFile } from './write/write-files.ts';

const HEAD = 'Made by `npm run generate` from generator/routes, templates and spec/options.yaml. Do not edit.';

export interface Generated {
  readonly openapi: OutputFile;
  /** For template.yml. */
  readonly policy: OutputFile;
  /** For template.production.yml. */
  readonly productionPolicy: OutputFile;
  readonly stack: OutputFile;
  /** The file of each template of the document, by JSON pointer; a line of the template is the same line of the file. */
  readonly templateFiles: ReadonlyMap<string, string>;
  /** The folder of the templates: that of the project, or of this package if the project has none. */
  readonly templatesFolder: string;
  /** For editors of spec/options.yaml; does not depend on the options. */
  readonly optionsSchema: OutputFile;
  /** The routes that the options choose. */
  readonly routes: readonly Route[];
  /** Who may call, in sentences. */
  readonly access: readonly string[];
  readonly deployment: Deployment;
  /** Options that are set and change nothing. */
  readonly unusedOptions: readonly UnusedOption[];
  /** Routes of events whose partition key is not what the option says, in sentences. */
  readonly keyFallbacks: readonly string[];
}

/**
 * @param root the folder with `spec/`, and with `templates/` unless those of this package are used.
 * @param all all routes; the options choose among them.
 * @param flags the flags that differ from spec/options.yaml (`--routes write`), for the head of the files.
 * @throws InputError for mistakes in the routes or templates.
 */
export function generate(root: string, all: readonly Route[], options: Options, flags = ''): Generated {
  refuseDuplicates(all, { file: 'generator/routes/index.ts' });
  const folder = findTemplates(root);
  const templates = readTemplates(folder, all, options);
  const { routes, cors, endpoint, document, policy, stack } = buildOutputs(all, options, templates);
  const head = [HEAD, ...flagsLine(flags)].join('\n');
  return {
    openapi: {
      path: join(root, 'spec', 'openapi.yaml'),
      text: serialize(
        document,
        `${head}\nAn OpenAPI 3.0 document with the extensions of Amazon API Gateway; template.yml embeds it.`,
      ),
    },
    templateFiles: new Map(
      [...mapTemplatePointers(routes, cors)].map(([pointer, file]) => [pointer, join(folder, file)]),
    ),
    templatesFolder: folder,
    routes,
    access: describeAccess(routes, endpoint.network),
    deployment: describeDeployment(routes, endpoint),
    unusedOptions: findUnusedOptions(options, [document, policy, stack], (changed) => {
      const others = buildOutputs(all, changed, readTemplates(folder, all, changed));
      return [others.document, others.policy, others.stack];
    }),
    keyFallbacks: describeFallbacks(routes, options),
    policy: {
      path: join(root, 'spec', 'policy.yaml'),
      text: serialize(policy, `${head}\nThe permissions of the API's role; template.yml embeds them.`),
    },
    productionPolicy: {
      path: join(root, 'spec', 'policy.production.yaml'),
      text: serialize(
        buildProductionPolicy(routes),
        `${head}\nThe permissions of the API's role; template.production.yml embeds them.`,
      ),
    },
    stack: {
      path: join(root, 'spec', 'stack.yaml'),
      text: serialize(stack, `${head}\nThe values that the conditions of the templates read; they embed this mapping.`),
    },
    optionsSchema: {
      path: join(root, 'spec', 'options.schema.json'),
      text: `${JSON.stringify(buildOptionsSchema(), null, 2)}\n`,
    },
  };
}

/** An installed package has its templates beside its code, not in the current folder. */
function findTemplates(root: string): string {
  const folder = join(root, 'templates');
  return existsSync(folder) ? folder : ownTemplatesFolder();
}
