// Renders a template with little ado.
import { compileTemplate, createOverrides, type Limits, type RenderInput } from '../../lib/vtl/index.ts';

export interface Given {
  readonly body?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly querystring?: Readonly<Record<string, string>>;
  readonly header?: Readonly<Record<string, string>>;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly stageVariables?: Readonly<Record<string, string>>;
  readonly overrides?: RenderInput['overrides'];
  readonly limits?: Partial<Limits>;
}

export function render(template: string, given: Given = {}): string {
  const map = (members: Readonly<Record<string, string>> = {}) => new Map(Object.entries(members));
  return compileTemplate(template, { limits: given.limits ?? {} }).render({
    body: given.body,
    params: { path: map(given.path), querystring: map(given.querystring), header: map(given.header) },
    context: given.context ?? {},
    stageVariables: map(given.stageVariables),
    overrides: given.overrides ?? createOverrides(),
  });
}
