// The parameter mappings whose value a caller chooses, and what each of them decides in the request of the integration.
import { parseMappingSource, parseMappingTarget, uriText } from '../../apigateway/index.ts';
import type { CheckedMapping } from './checked-mapping.ts';

export interface CallerMapping extends CheckedMapping {
  /** `method.request.querystring.key`. */
  readonly from: string;
  readonly isPathParameter: boolean;
  readonly to: { readonly location: 'header' | 'path' | 'querystring'; readonly name: string };
}

/** Constants, stage variables and `$context` are of the API, not of the caller. */
const OF_API = ['constant', 'context', 'stage-variable'];

export function listCallerMappings(mappings: readonly CheckedMapping[]): CallerMapping[] {
  return mappings.flatMap((mapping) => {
    const from = mapping.expression;
    const source = typeof from === 'string' ? parseMappingSource(from, 'request') : undefined;
    const to = parseMappingTarget(mapping.target, 'request');
    if (typeof from !== 'string' || !source || !to || OF_API.includes(source.kind)) return [];
    return [{ ...mapping, from, isPathParameter: source.kind === 'path', to }];
  });
}

/** The URI without the names of the stack and stage variables, whose braces are not those of variables; `''` when it is not known. */
export function uriWithoutNames({ integration }: CheckedMapping): string {
  return (uriText(integration.value['uri']) ?? '').replaceAll(/\$\{[^{}]*\}/g, 'x');
}
