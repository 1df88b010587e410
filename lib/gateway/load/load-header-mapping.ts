// Compiles the parameter mappings of one side of an integration: header name ← source. A broken one fails when it is used.
import type { MappingPlace, ParameterMapping } from '../../apigateway/index.ts';
import { compileSource, type HeaderMapping, InvalidMapping, type ParameterSource } from '../map/parameter-source.ts';
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
): HeaderMapping {
  return mappings.flatMap(({ header, expression, pointer }) => {
    if (typeof expression !== 'string' || header === undefined) return [];
    if (reserved.has(header.toLowerCase())) {
      const message = `The header ${header} is reserved by API Gateway and cannot be mapped`;
      return [[header, failing(message, pointer, context)] as const];
    }
    return [[header, headerSource(expression, place, pointer, context)] as const];
  });
}

function headerSource(expression: string, place: MappingPlace, pointer: string, context: LoadContext): ParameterSource {
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
