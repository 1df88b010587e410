// A customized gateway response of the document, compiled.
// Source: Developer Guide, "Gateway responses in API Gateway".
import type { GatewayVariable } from '../../apigateway/index.ts';
import type { SourcesByName } from '../map/parameter-source.ts';

export interface CompiledGatewayResponse {
  /** Absent for the type's own status. */
  readonly status: number | undefined;
  readonly headers: SourcesByName;
  /** Media type → text and variables, alternating. Empty for the default body. */
  readonly templates: ReadonlyMap<string, readonly (string | GatewayVariable)[]>;
}
