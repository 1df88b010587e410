// Lists parameter mappings: `requestParameters`, `responseParameters` of integrations and of gateway responses.
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { type MappingPlace, parseMappingTarget } from '../facts/mapping-expressions.ts';

/** One entry: target ← expression. */
export interface ParameterMapping {
  readonly pointer: string;
  /** `integration.request.header.X-Amz-Target`, `method.response.header.Retry-After`. */
  readonly target: string;
  /** `method.request.header.X`, `'a constant'`; not a string only if the document is invalid. */
  readonly expression: unknown;
  /** The header that the target names, as written; undefined for any other target. */
  readonly header: string | undefined;
  /** The query parameter that the target names; undefined for any other target. */
  readonly query: string | undefined;
}

export function readParameterMappings(value: unknown, above: string, place: MappingPlace): ParameterMapping[] {
  return Object.entries(objectOf(value)).map(([target, expression]) => {
    const { location, name } = parseMappingTarget(target, place) ?? {};
    return {
      pointer: above + pointer(target),
      target,
      expression,
      header: location === 'header' ? name : undefined,
      query: location === 'querystring' ? name : undefined,
    };
  });
}
