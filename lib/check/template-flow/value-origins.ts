// Remembers where the values of variables come from, so that a finding can show the path of a value.
import type { Expression, ReferenceNode } from '../../vtl/index.ts';

/** Longer chains do not help. */
const MAX_STEPS = 5;

/** What a template reads a caller's values from. */
const HOSTS = ['input', 'context'];

export interface Origins {
  /** The variable was set to the value. */
  assign(variable: string, value: Expression): void;
  /** Nearest first, as written; empty for a value that comes from the caller directly. */
  of(reference: ReferenceNode): string[];
}

export function createOrigins(): Origins {
  const origins = new Map<string, ReferenceNode>();
  const isOrigin = ({ name }: ReferenceNode) => HOSTS.includes(name) || origins.has(name);
  return {
    assign: (variable, value) => {
      const origin = referencesIn(value).find(isOrigin);
      // A variable that is added to remains what it was.
      if (origin && origin.name !== variable) origins.set(variable, origin);
    },
    of: (reference) => {
      const found: string[] = [];
      const first = [reference, ...referencesIn(reference)].find((one) => origins.has(one.name));
      for (let at = first; at && found.length < MAX_STEPS; ) {
        at = origins.get(at.name);
        if (at && found.includes(at.source)) break;
        if (at) found.push(at.source);
      }
      return found;
    },
  };
}

/** The references of an expression, outer before inner. */
function referencesIn(expression: Expression): ReferenceNode[] {
  switch (expression.kind) {
    case 'reference': {
      const inner = expression.steps.flatMap((step) =>
        step.kind === 'method' ? step.arguments.flatMap(referencesIn) : [],
      );
      return [expression, ...inner];
    }
    case 'interpolation':
      return expression.statements.flatMap((statement) =>
        statement.kind === 'reference' ? referencesIn(statement) : [],
      );
    case 'list':
      return expression.items.flatMap(referencesIn);
    case 'map':
      return expression.entries.flatMap(({ value }) => referencesIn(value));
    case 'operation':
      return [...referencesIn(expression.left), ...referencesIn(expression.right)];
    default:
      return [];
  }
}
