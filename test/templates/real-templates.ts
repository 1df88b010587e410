// The templates of templates/, compiled once as `generate` would embed them, and rendered with the gateway's own engine.

import type { PayloadFormat, Route } from '../../generator/declaration/route.ts';
import { accessOf } from '../../generator/options/access-of.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { readTemplates } from '../../generator/templates/read-templates.ts';
import type { ErrorStatus } from '../../generator/templates/template-files.ts';
import { compileTemplate, createOverrides, type RenderInput, type Template } from '../../lib/vtl/index.ts';

const FOLDER = new URL('../../templates', import.meta.url).pathname;

export type Given = Partial<Omit<RenderInput, 'overrides' | 'params'>> & {
  readonly params?: Partial<RenderInput['params']>;
};
export type Rendered = {
  readonly text: string;
  readonly header: ReadonlyMap<string, string>;
  readonly status: number | undefined;
};

export function requestTemplate(id: string, format: PayloadFormat = 'json', options: Partial<Options> = {}): Template {
  const route = findRoute(id);
  const access = accessOf(route.group, { ...DEFAULTS, ...options });
  return compileTemplate(templates(options).request({ ...route, access }, format));
}

export function responseTemplate(id: string, options: Partial<Options> = {}): Template {
  return compileTemplate(templates(options).response(findRoute(id)));
}

export function errorSource(status: ErrorStatus, options: Partial<Options> = {}): string {
  return templates(options).error(status);
}

/** What becomes of a 200 where only headers change. */
export function passthroughTemplate(options: Partial<Options>): Template {
  return compileTemplate(templates(options).passthrough());
}

export function preflightTemplate(options: Partial<Options>): Template {
  return compileTemplate(templates(options).preflightResponse());
}

export function render(template: Template, given: Given): Rendered {
  const overrides = createOverrides();
  const empty = new Map<string, string>();
  const text = template.render({
    body: given.body,
    params: { path: empty, querystring: empty, header: empty, ...given.params },
    context: given.context ?? {},
    stageVariables: given.stageVariables ?? empty,
    overrides,
  });
  return { text, header: overrides.response.header, status: overrides.response.status };
}

function templates(options: Partial<Options>): ReturnType<typeof readTemplates> {
  return readTemplates(FOLDER, ROUTES, { ...DEFAULTS, ...options });
}

function findRoute(id: string): Route {
  const route = ROUTES.find((candidate) => candidate.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route;
}
