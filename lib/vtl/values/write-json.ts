// Writes values as compact JSON text, as json-smart does: what $input.json gives and what lists print.
import type { Budget } from '../limits/budget.ts';
import { CONTAINER, INTEGER, ITEM, WRITTEN_ENTRY } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { isNumber } from './is-number.ts';
import { JavaDouble } from './java-number.ts';
import { isWritten, jsonText, type Slashes } from './json-text.ts';
import { writeNumber } from './number-text.ts';
import { TextBuilder } from './text-builder.ts';
import { JavaList, JavaMap, type Value } from './value.ts';

export interface JsonOptions {
  readonly slashes: Slashes;
  readonly budget: Budget;
  /** Converts values that do not exist in JSON. */
  readonly textOf: (value: Value, budget: Budget) => string;
}

const MAX_DEPTH = 1000;

/** @throws Failure when the output is too long, or the value has too many or too deeply nested lists and maps. */
export function writeJson(value: Value, options: JsonOptions): string {
  if (typeof value === 'string') return jsonText(value, options.slashes, options.budget);
  const writer = new Writer(options);
  writer.write(value, 0);
  return writer.text.build();
}

class Writer {
  readonly text: TextBuilder;
  readonly #options: JsonOptions;

  constructor(options: JsonOptions) {
    this.#options = options;
    this.text = new TextBuilder(options.budget);
  }

  write(value: Value, depth: number): void {
    const { budget, slashes, textOf } = this.#options;
    budget.spend(ITEM);
    if (typeof value === 'string') this.text.add(jsonText(value, slashes, budget));
    else if (value === null) this.text.add('null');
    else if (isNumber(value)) this.text.add(jsonNumber(value, budget));
    else if (typeof value === 'boolean') this.text.add(String(value));
    else if (value instanceof JavaMap) this.#writeMap(value, depth);
    else if (value instanceof JavaList) this.#writeList(value, depth);
    else this.text.add(jsonText(textOf(value, budget), slashes, budget));
  }

  #writeMap(map: JavaMap, depth: number): void {
    const { budget, slashes, textOf } = this.#options;
    refuseDepth(depth, budget);
    let separator = '{';
    for (const [key, value] of map) {
      budget.spend(WRITTEN_ENTRY);
      this.text.add(separator);
      this.text.add(jsonText(typeof key === 'string' ? key : textOf(key, budget), slashes, budget));
      this.text.add(':');
      const source = slashes === 'plain' ? map.sourceOf(key) : undefined;
      if (source !== undefined && isWritten(source, budget)) this.text.add(source);
      else this.write(value, depth + 1);
      separator = ',';
    }
    this.text.add(separator === '{' ? '{}' : '}');
  }

  #writeList(list: JavaList, depth: number): void {
    refuseDepth(depth, this.#options.budget);
    let separator = '[';
    for (let at = 0; at < list.items.length; at++) {
      this.text.add(separator);
      separator = ',';
      const integers = countIntegers(list.items, at);
      if (integers === 0) this.write(list.items[at] ?? null, depth + 1);
      else {
        this.#options.budget.spend(integers * INTEGER);
        this.text.add(list.items.slice(at, at + integers).join(','));
        at += integers - 1;
      }
    }
    this.text.add(separator === '[' ? '[]' : ']');
  }
}

/** How many Integers of Java follow, if they are several: the platform joins them faster. */
function countIntegers(items: readonly Value[], start: number): number {
  let end = start;
  while (end < items.length && end < start + MAX_JOINED && typeof items[end] === 'number') end++;
  return end - start;
}

const MAX_JOINED = 1000;

function refuseDepth(depth: number, budget: Budget): void {
  budget.spend(CONTAINER);
  if (depth > MAX_DEPTH) throw new Failure('The value is too deeply nested to write as JSON.');
}

function jsonNumber(value: Parameters<typeof writeNumber>[0], budget: Budget): string {
  if (value instanceof JavaDouble && isInfinite(value.value)) return 'null';
  return writeNumber(value, budget);
}

function isInfinite(value: number): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}
