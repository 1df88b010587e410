// Compiles the parameter mappings of one side of an integration: header or query parameter ← source. A broken one fails when it is used.
import type { MappingPlace, ParameterMapping } from '../../apigateway/index.ts';
import { compileSource, InvalidMapping, type ParameterSource, type SourcesByName } from '../map/parameter-source.ts';
import { configurationError } from '../request/refusal.ts';
import type { LoadContext } from './load-context.ts';

/**
 * Targets other than headers are skipped.
 * @param reserved lower-case names of headers that API Gateway does not allow to be mapped.
 */
export function loadHeaderMapping(
  mappings: readonly ParameterMapping[],
  place: MappingPlace,
  reserved: ReadonlySet<string>,
  context: LoadContext,
): SourcesByName {
  return mappings.flatMap(({ header, expression, pointer }) => {
    if (typeof expression !== 'string' || header === undefined) return [];
    if (reserved.has(header.toLowerCase())) {
      const message = `The header ${header} is reserved by API Gateway and cannot be mapped`;
      return [[header, failing(message, pointer, context)] as const];
    }
    return [[header, compileOrFail(expression, place, pointer, context)] as const];
  });
}

/** The query parameters of an integration request; other targets are skipped. */
export function loadQueryMapping(mappings: readonly ParameterMapping[], context: LoadContext): SourcesByName {
  return mappings.flatMap(({ query, expression, pointer }) => {
    if (typeof expression !== 'string' || query === undefined) return [];
    return [[query, compileOrFail(expression, 'request', pointer, context)] as const];
  });
}

function compileOrFail(
  expression: string,
  place: MappingPlace,
  pointer: string,
  context: LoadContext,
): ParameterSource {
  try {
    return compileSource(expression, place);
  } catch (error) {
    if (!(error instanceof InvalidMapping)) throw error;
    return failing(error.message, pointer, context);
  }
}

function failing(message: string, pointer: string, context: LoadContext): ParameterSource {
  context.report(pointer, `${message}. The route responds with 500.`);
  return () => {
    throw configurationError(message);
  };
}
