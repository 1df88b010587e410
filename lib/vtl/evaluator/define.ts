// #define: a block that is rendered wherever its variable is printed.
import { methodTable } from '../methods/table.ts';
import type { DefineNode } from '../parser/ast.ts';
import { HostObject } from '../values/host-object.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import { printed } from './expressions.ts';
import { type Emit, Interruption, type Run } from './run.ts';

/** Levels. Velocity's limit for a block that prints itself. */
const MAX_DEPTH = 2;

const METHODS = methodTable<HostObject<Value>>({});

export class Block extends HostObject<Value> {
  readonly #body: Emit;
  #depth = 0;

  constructor(body: Emit, run: Run) {
    super('org.apache.velocity.runtime.directive.Block$Reference', METHODS, () =>
      printed(run, () => void this.emit(run)),
    );
    this.#body = body;
  }

  /** Renders the block; false when it is nested too deeply in itself. */
  emit(run: Run): boolean {
    if (this.#depth >= MAX_DEPTH) return false;
    this.#depth++;
    try {
      this.#body(run);
    } catch (error) {
      if (!(error instanceof Interruption && error.ends(this))) throw error;
    } finally {
      this.#depth--;
    }
    return true;
  }
}

export function compileDefine(compiler: Compiler, node: DefineNode): Emit {
  const slot = compiler.slot(node.variable);
  const body = compiler.block(node.body);
  return (run) => {
    run.variables[slot] = new Block(body, run);
  };
}
