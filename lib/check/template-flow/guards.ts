// What a condition proves about references in the branch that it guards.
import type { Expression, ReferenceNode } from '../../vtl/index.ts';
import { plainSource } from './expression-trust.ts';
import { admitsOnlyHarmless } from './safe-pattern.ts';

/** The references, as written, that can only have harmless values where the condition is true. */
export function provenHarmless(condition: Expression): string[] {
  if (condition.kind === 'reference') return matched(condition);
  if (condition.kind !== 'operation') return [];
  const { operator, left, right } = condition;
  if (operator === '&&') return [...provenHarmless(left), ...provenHarmless(right)];
  if (operator !== '==') return [];
  const [reference, other] = left.kind === 'reference' ? [left, right] : [right, left];
  if (reference.kind !== 'reference') return [];
  if (other.kind === 'literal-boolean' && other.value) return matched(reference);
  const isHarmless = other.kind === 'literal-number' || (other.kind === 'literal-text' && !/["\\]/.test(other.value));
  return isHarmless ? [plainSource(reference.source)] : [];
}

/** `$x.matches('[0-9]+')` proves `$x`. */
function matched({ steps, source }: ReferenceNode): string[] {
  const last = steps.at(-1);
  if (last?.kind !== 'method' || last.name !== 'matches') return [];
  const [pattern] = last.arguments;
  if (pattern?.kind !== 'literal-text' || !admitsOnlyHarmless(pattern.value)) return [];
  const plain = plainSource(source);
  return [plain.slice(0, plain.lastIndexOf('.matches('))];
}
