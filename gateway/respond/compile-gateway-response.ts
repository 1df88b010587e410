// A customised gateway response of the document, compiled. Its templates are no VTL: only variables are replaced.
// Source: developer guide, "Gateway responses in API Gateway".
import type { HeaderMapping } from '../map/parameter-source.ts';

export interface CompiledGatewayResponse {
  /** Absent: the type's own status. */
  readonly status: number | undefined;
  readonly headers: HeaderMapping;
  /** Media type → template; empty: the default body. */
  readonly templates: ReadonlyMap<string, SubstitutionTemplate>;
}

/** Text and variables in turn. */
export type SubstitutionTemplate = readonly (string | Variable)[];

export interface Variable {
  readonly root: 'context' | 'stageVariables' | 'method';
  readonly path: readonly string[];
}

const NAME = '(context|stageVariables|method\\.request)((?:\\.[A-Za-z0-9_-]+)+)';
const VARIABLE = new RegExp(`\\$(?:\\{${NAME}\\}|${NAME})`, 'g');

export function compileSubstitution(template: string): SubstitutionTemplate {
  const parts: (string | Variable)[] = [];
  let end = 0;
  for (const match of template.matchAll(VARIABLE)) {
    const [whole, braced, bracedPath, bare, barePath] = match;
    const root = braced ?? bare ?? '';
    const path = bracedPath ?? barePath ?? '';
    parts.push(template.slice(end, match.index));
    parts.push({
      root: root === 'method.request' ? 'method' : (root as Variable['root']),
      path: path.slice(1).split('.'),
    });
    end = match.index + whole.length;
  }
  parts.push(template.slice(end));
  return parts;
}
