// Builds a document and its policy from route declarations, templates and options. Reads templates; writes nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AwsDocument } from '../lib/apigateway/index.ts';
import { packageFolder } from '../lib/base/index.ts';
import { buildOutputs } from './build-outputs.ts';
import type { Route } from './declaration/route.ts';
import type { PolicyDocument } from './document/build-policy.ts';
import type { StackMappings } from './document/build-stack.ts';
import { checkOptions } from './options/check-options.ts';
import type { Options, OptionValues } from './options/options.ts';
import { refuseDuplicates } from './refuse-duplicates.ts';
import { ROUTES } from './routes/index.ts';
import { readTemplates, type Templates } from './templates/read-templates.ts';
import {
  errorFile,
  PASSTHROUGH_FILE,
  PREFLIGHT_REQUEST_FILE,
  PREFLIGHT_RESPONSE_FILE,
  requestFile,
  responseFile,
} from './templates/template-files.ts';

export interface ApiDeclaration {
  /** {@link ROUTES}, some of them, or your own, in the order of the document. */
  readonly routes: readonly Route[];
  /**
   * Folder of the mapping templates: `<id>.request.<format>.vtl`, `<id>.response.vtl` where a route has a `partialFailure`,
   * `error.<status>.vtl`. For a missing file, the template of this package is used. Default: only the templates of this package.
   */
  readonly templates?: string;
  /** By name, such as `{ 'record.newline': 'on' }`; the others have their defaults. */
  readonly options?: Partial<Omit<OptionValues, 'routes'>>;
}

export interface BuiltApi {
  /** OpenAPI 3.0 with the extensions of Amazon API Gateway. */
  readonly document: AwsDocument;
  /** The IAM policy of the API's role. */
  readonly policy: PolicyDocument;
  /** What a stack needs to know about the options, as the section `Mappings` of its template. */
  readonly mappings: StackMappings;
}

/** The folder of the templates that belong to {@link ROUTES}, and of the error templates that serve every route. */
export function ownTemplatesFolder(): string {
  return join(packageFolder(), 'templates');
}

/**
 * Builds the document of the routes and the policy that fits it.
 * @throws InputError for mistakes in the routes, the templates or the options.
 */
export function buildApi({ routes, templates, options = {} }: ApiDeclaration): BuiltApi {
  refuseDuplicates(routes);
  const checked: Options = { ...checkOptions({ values: options }), routes: routes.map(({ id }) => id) };
  const contents = templates === undefined ? readOwn(checked) : readBoth(templates, routes, checked);
  const { document, policy, stack } = buildOutputs(routes, checked, contents);
  return { document, policy, mappings: stack };
}

function readOwn(options: Options): Templates {
  return readTemplates(ownTemplatesFolder(), ROUTES, options);
}

/** A template that neither folder has is missing from the given one. */
function readBoth(folder: string, routes: readonly Route[], options: Options): Templates {
  const [given, own] = [readTemplates(folder, routes, options), readOwn(options)];
  const has = (file: string): boolean =>
    existsSync(join(folder, file)) || !existsSync(join(ownTemplatesFolder(), file));
  return {
    request: (route, format) => (has(requestFile(route, format)) ? given : own).request(route, format),
    response: (route) => (has(responseFile(route)) ? given : own).response(route),
    error: (status) => (has(errorFile(status)) ? given : own).error(status),
    passthrough: () => (has(PASSTHROUGH_FILE) ? given : own).passthrough(),
    preflightRequest: () => (has(PREFLIGHT_REQUEST_FILE) ? given : own).preflightRequest(),
    preflightResponse: () => (has(PREFLIGHT_RESPONSE_FILE) ? given : own).preflightResponse(),
  };
}
