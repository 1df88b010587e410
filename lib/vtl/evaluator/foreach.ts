// #foreach and the scope `$foreach` that its body sees.
import type { Budget } from '../limits/budget.ts';
import { ITEM } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { JavaIterator } from '../methods/iterator.ts';
import { put } from '../methods/map-methods.ts';
import { methodTable } from '../methods/table.ts';
import type { ForeachNode } from '../parser/ast.ts';
import { HostObject } from '../values/host-object.ts';
import { toText } from '../values/to-text.ts';
import { JavaList, JavaMap, type Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import { type Emit, Interruption, located, type Run } from './run.ts';

/** The loop that a scope belongs to. */
export function loopOf(value: Value): object | undefined {
  return value instanceof LoopScope ? value : undefined;
}

/** `$foreach`: the state of a loop, and a map of its own that inner loops can read. */
class LoopScope extends HostObject<Value> {
  readonly parent: LoopScope | undefined;
  readonly storage = new JavaMap();
  index = -1;
  hasNext = false;

  constructor(parent: LoopScope | undefined, budget: Budget) {
    super('org.apache.velocity.runtime.directive.ForeachScope', METHODS, () => toText(this.storage, budget));
    this.parent = parent;
  }

  get topmost(): LoopScope {
    return this.parent?.topmost ?? this;
  }

  lookUp(key: Value): Value {
    return this.storage.has(key) || this.parent === undefined ? this.storage.get(key) : this.parent.lookUp(key);
  }
}

const METHODS = methodTable<LoopScope>({
  'getIndex()': (self) => self.index,
  'getCount()': (self) => self.index + 1,
  'getHasNext()': (self) => self.hasNext,
  'hasNext()': (self) => self.hasNext,
  'isFirst()': (self) => self.index === 0,
  'getFirst()': (self) => self.index === 0,
  'isLast()': (self) => !self.hasNext,
  'getLast()': (self) => !self.hasNext,
  'getParent()': (self) => self.parent ?? null,
  'getTopmost()': (self) => self.topmost,
  'get(object)': (self, [key = null]) => self.lookUp(key),
  'put(object, object)': (self, [key = null, value = null], budget) => put(self.storage, key, value, budget),
});

export function compileForeach(compiler: Compiler, node: ForeachNode): Emit {
  const list = compiler.value(node.list);
  const body = compiler.block(node.body);
  const [variable = 0, count = 0, hasNext = 0, scope = 0] = [
    node.variable,
    'velocityCount',
    'velocityHasNext',
    'foreach',
  ].map(compiler.slot);
  const own = [...new Set([variable, count, hasNext, scope])];
  return (run) => {
    const iterated = list(run);
    const items = itemsOf(iterated, run.budget);
    if (items === undefined) return;
    const { variables } = run;
    const saved = own.map((slot) => save(run, slot));
    const outer = variables[scope];
    const loop = new LoopScope(outer instanceof LoopScope ? outer : undefined, run.budget);
    variables[scope] = loop;
    try {
      for (let index = 0; index < items.length; index++) {
        if (index >= run.budget.limits.iterations) {
          throw new Failure(`#foreach exceeds API Gateway's limit of ${run.budget.limits.iterations} iterations.`);
        }
        const size = items.length;
        const item = items[index] ?? null;
        loop.index = index;
        loop.hasNext = index + 1 < size;
        variables[count] = index + 1;
        variables[hasNext] = loop.hasNext;
        variables[variable] = item;
        runBody(run, body, item === null ? variable : undefined);
        if (items.length !== size && items.length !== index + 1)
          throw new Failure('The list was changed during #foreach.');
      }
    } catch (error) {
      if (!(error instanceof Interruption && error.ends(loop))) throw located(error, node.position);
    } finally {
      for (const variable of saved) restore(run, variable);
    }
  };
}

interface Saved {
  readonly slot: number;
  readonly value: Value;
  readonly kept: number;
}

/** What it holds still counts as kept during the loop. */
function save(run: Run, slot: number): Saved {
  const saved = { slot, value: run.variables[slot] ?? null, kept: run.kept[slot] ?? 0 };
  run.kept[slot] = 0;
  return saved;
}

function restore(run: Run, { slot, value, kept }: Saved): void {
  run.budget.keep(-(run.kept[slot] ?? 0));
  run.kept[slot] = kept;
  run.variables[slot] = value;
}

function runBody(run: Run, body: Emit, hidden: number | undefined): void {
  if (hidden !== undefined) run.hidden.add(hidden);
  try {
    body(run);
  } finally {
    if (hidden !== undefined) run.hidden.delete(hidden);
  }
}

/** Iterates over the items of lists, arrays and iterators and the values of maps; anything else is skipped. */
function itemsOf(value: Value, budget: Budget): readonly Value[] | undefined {
  if (value instanceof JavaList) return value.items;
  if (value instanceof JavaIterator) return charged(value.takeRest(), budget);
  return value instanceof JavaMap ? charged(value.values(), budget) : undefined;
}

function charged(items: readonly Value[], budget: Budget): readonly Value[] {
  budget.spend(items.length * ITEM);
  return items;
}
