// java.util.Iterator over a list, a map's collection or an array.
import { Failure } from '../limits/failure.ts';
import { HostObject } from '../values/host-object.ts';
import type { JavaList, Value } from '../values/value.ts';
import { methodTable } from './table.ts';

export class JavaIterator extends HostObject<Value> {
  readonly #list: JavaList;
  #next = 0;

  constructor(list: JavaList) {
    super('java.util.Iterator', METHODS, () => 'java.util.Iterator');
    this.#list = list;
  }

  get hasNext(): boolean {
    return this.#next < this.#list.items.length;
  }

  /** @throws Failure after the last item. */
  next(): Value {
    if (!this.hasNext) throw new Failure('The iterator has no more items.');
    return this.#list.items[this.#next++] ?? null;
  }

  /** The remaining items; afterwards the iterator is at its end. */
  takeRest(): readonly Value[] {
    const rest = this.#list.items.slice(this.#next);
    this.#next = this.#list.items.length;
    return rest;
  }
}

const METHODS = methodTable<JavaIterator>({
  'hasNext()': (self) => self.hasNext,
  'next()': (self) => self.next(),
});
