// #foreach and the scope `$foreach` that its body sees.
import type { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { JavaIterator } from '../methods/iterator.ts';
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
  'put(object, object)': (self, [key = null, value = null]) => self.storage.put(key, value),
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
  return (run) => {
    const iterated = list(run);
    const items = itemsOf(iterated);
    if (items === undefined) return;
    const { variables } = run;
    const saved = [variable, count, hasNext, scope].map((slot) => [slot, variables[slot] ?? null] as const);
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
      for (const [slot, value] of saved) variables[slot] = value;
    }
  };
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
function itemsOf(value: Value): readonly Value[] | undefined {
  if (value instanceof JavaList) return value.items;
  if (value instanceof JavaIterator) return value.takeRest();
  return value instanceof JavaMap ? value.values() : undefined;
}
