// Renders a case with our engine, in the oracle's terms.
import { compileTemplate, createOverrides, type Overrides, VtlError } from '../../lib/vtl/index.ts';
import type { Case, Outcome } from './case.ts';

/** Anything but a VtlError is a defect of the engine and is thrown on. */
export function renderOurs(question: Case): Outcome {
  const overrides = createOverrides();
  try {
    const output = compileTemplate(question.template).render({
      body: question.body ?? undefined,
      params: {
        path: toMap(question.params.path),
        querystring: toMap(question.params.querystring),
        header: toMap(question.params.header),
      },
      context: question.context,
      stageVariables: toMap(question.stageVariables),
      overrides,
    });
    return { output, overrides: flatten(overrides) };
  } catch (error) {
    if (error instanceof VtlError) return { error: error.message };
    throw error;
  }
}

function toMap(record: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(record));
}

function flatten({ request, response }: Overrides): Record<string, string> {
  const flat: Record<string, string> = {};
  const add = (place: string, values: ReadonlyMap<string, string>) => {
    for (const [name, value] of values) flat[`${place}.${name}`] = value;
  };
  add('request.path', request.path);
  add('request.header', request.header);
  add('request.querystring', request.querystring);
  add('response.header', response.header);
  if (response.status !== undefined) flat['response.status'] = String(response.status);
  return flat;
}
