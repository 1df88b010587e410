// Compiles the parameter mappings of one side of an integration: header name ← source. A broken one fails when it is used.
import type { ParameterMapping } from '../../apigateway/index.ts';
import { compileSource, type HeaderMapping, InvalidMapping, type ParameterSource } from '../map/parameter-source.ts';
import { configurationError } from '../request/refusal.ts';
import type { LoadContext } from './load-context.ts';

/**
 * @param prefix what the mapped names start with, `integration.request.header.`; other targets are left out.
 * @param reserved headers, in lower case, that API Gateway lets nobody map.
 */
export function loadHeaderMapping(
  mappings: readonly ParameterMapping[],
  prefix: string,
  reserved: ReadonlySet<string>,
  context: LoadContext,
): HeaderMapping {
  return mappings.flatMap(({ target, expression, pointer }) => {
    if (typeof expression !== 'string' || !target.startsWith(prefix)) return [];
    const name = target.slice(prefix.length);
    return [[name, headerSource(name, expression, reserved, pointer, context)] as const];
  });
}

function headerSource(
  name: string,
  expression: string,
  reserved: ReadonlySet<string>,
  pointer: string,
  context: LoadContext,
): ParameterSource {
  if (reserved.has(name.toLowerCase())) {
    return failing(`The header ${name} is API Gateway's own and cannot be mapped`, pointer, context);
  }
  try {
    return compileSource(expression);
  } catch (error) {
    if (!(error instanceof InvalidMapping)) throw error;
    return failing(error.message, pointer, context);
  }
}

function failing(message: string, pointer: string, context: LoadContext): ParameterSource {
  context.report(pointer, `${message}: the route answers 500.`);
  return () => {
    throw configurationError(message);
  };
}
