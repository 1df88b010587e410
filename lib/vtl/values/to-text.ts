// What a value prints: Java's toString.
import type { Budget } from '../limits/budget.ts';
import { ITEM, STEP, VALUE, WRITTEN_ENTRY } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import type { HostObject } from './host-object.ts';
import { isNumber } from './is-number.ts';
import { JavaCharacter, JavaClass } from './java-object.ts';
import { writeNumber } from './number-text.ts';
import { SilentMap } from './silent-map.ts';
import { TextBuilder } from './text-builder.ts';
import { JavaEntry, JavaList, JavaMap, type Value } from './value.ts';
import { writeJson } from './write-json.ts';

const MAX_DEPTH = 1000;

/**
 * `{k=v}` for maps, nothing for those of `$context`, `[a, b]` for lists, JSON for lists that came from JSON, `null` for null within them.
 * @throws Failure when the output is too long, or the value has too many or too deeply nested lists and maps.
 */
export function toText(value: Value, budget: Budget): string {
  if (typeof value === 'string') return value;
  budget.spend(VALUE);
  return simpleText(value, budget) ?? print(value, budget, 0);
}

/** Of what contains no other values. */
function simpleText(value: Value, budget: Budget): string | undefined {
  if (value === null || typeof value === 'boolean') return String(value);
  return isNumber(value) ? writeNumber(value, budget) : undefined;
}

function print(value: Value, budget: Budget, depth: number): string {
  const text = new TextBuilder(budget);
  new Printer(text, budget).print(value, depth);
  return text.build();
}

class Printer {
  readonly #text: TextBuilder;
  readonly #budget: Budget;

  constructor(text: TextBuilder, budget: Budget) {
    this.#text = text;
    this.#budget = budget;
  }

  print(value: Value, depth: number): void {
    const simple = typeof value === 'string' ? value : simpleText(value, this.#budget);
    this.#budget.spend(typeof value === 'string' ? ITEM : VALUE);
    if (simple !== undefined) this.#text.add(simple);
    else this.#printObject(value as Exclude<Value, string>, depth);
  }

  #printObject(value: Exclude<Value, string>, depth: number): void {
    this.#budget.spend(STEP);
    if (depth > MAX_DEPTH) throw new Failure('The value is too deeply nested to print.');
    if (value instanceof JavaMap) this.#printMap(value, depth);
    else if (value instanceof JavaList) this.#printList(value, depth);
    else if (value instanceof JavaEntry) this.#printEntry(value.key, value.value, depth);
    else if (value instanceof JavaCharacter) this.#text.add(value.text);
    else if (value instanceof JavaClass) this.#text.add(`class ${value.className}`);
    else this.#text.add((value as HostObject<Value>).print());
  }

  #printMap(map: JavaMap, depth: number): void {
    if (map instanceof SilentMap) return;
    let separator = '{';
    for (const [key, value] of map) {
      this.#budget.spend(WRITTEN_ENTRY);
      this.#text.add(separator);
      this.#printEntry(key, value === map ? '(this Map)' : value, depth);
      separator = ', ';
    }
    this.#text.add(separator === '{' ? '{}' : '}');
  }

  #printList(list: JavaList, depth: number): void {
    if (list.kind === 'array') this.#text.add('[Ljava.lang.String;@0');
    else if (list.kind === 'json') this.#text.add(this.#json(list, depth));
    else this.#printItems(list, depth);
  }

  #json(list: JavaList, depth: number): string {
    const budget = this.#budget;
    return writeJson(list, { slashes: 'escaped', budget, textOf: (inner) => print(inner, budget, depth + 1) });
  }

  #printItems(list: JavaList, depth: number): void {
    let separator = '[';
    for (const item of list.items) {
      this.#text.add(separator);
      this.print(item === list ? '(this Collection)' : item, depth + 1);
      separator = ', ';
    }
    this.#text.add(separator === '[' ? '[]' : ']');
  }

  #printEntry(key: Value, value: Value, depth: number): void {
    this.print(key, depth + 1);
    this.#text.add('=');
    this.print(value, depth + 1);
  }
}
