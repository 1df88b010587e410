// What a value prints: Java's toString.
import type { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import type { HostObject } from './host-object.ts';
import { isNumber } from './is-number.ts';
import { JavaCharacter, JavaClass } from './java-object.ts';
import { numberText } from './number-text.ts';
import { SilentMap } from './silent-map.ts';
import { JavaEntry, JavaList, JavaMap, type Value } from './value.ts';
import { writeJson } from './write-json.ts';

const MAX_DEPTH = 1000;

/**
 * `{k=v}` for maps, nothing for those of `$context`, `[a, b]` for lists, JSON for lists that came from JSON, `null` for null within them.
 * @throws Failure when the output is too long, or the value has too many or too deeply nested lists and maps.
 */
export function toText(value: Value, budget: Budget): string {
  return typeof value === 'string' ? value : print(value, budget, 0);
}

function print(value: Value, budget: Budget, depth: number): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'boolean') return String(value);
  if (isNumber(value)) return numberText(value);
  budget.spend(1);
  if (depth > MAX_DEPTH) throw new Failure('The value is too deeply nested to print.');
  if (value instanceof SilentMap) return '';
  if (value instanceof JavaMap) {
    return `{${join(value, budget, ([key, item]) => printEntry(value, key, item, budget, depth))}}`;
  }
  if (value instanceof JavaList) {
    if (value.kind === 'array') return '[Ljava.lang.String;@0';
    if (value.kind === 'json') {
      return writeJson(value, { slashes: 'escaped', budget, textOf: (inner) => print(inner, budget, depth + 1) });
    }
    return `[${join(value.items, budget, (item) => (item === value ? '(this Collection)' : print(item, budget, depth + 1)))}]`;
  }
  if (value instanceof JavaEntry)
    return `${print(value.key, budget, depth + 1)}=${print(value.value, budget, depth + 1)}`;
  if (value instanceof JavaCharacter) return value.text;
  if (value instanceof JavaClass) return `class ${value.className}`;
  return (value satisfies HostObject<Value>).print();
}

function printEntry(map: JavaMap, key: Value, value: Value, budget: Budget, depth: number): string {
  return `${print(key, budget, depth + 1)}=${value === map ? '(this Map)' : print(value, budget, depth + 1)}`;
}

function join<T>(items: Iterable<T>, budget: Budget, printItem: (item: T) => string): string {
  let text = '';
  let separator = '';
  for (const item of items) {
    text += separator + printItem(item);
    separator = ', ';
    budget.checkSize(text.length);
  }
  return text;
}
