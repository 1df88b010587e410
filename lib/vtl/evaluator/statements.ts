// Compiles statements.

import { STEP, VALUE } from '../limits/costs.ts';
import { VtlError } from '../limits/vtl-error.ts';
import type { IfNode, ReferenceNode, Statement } from '../parser/ast.ts';
import { toText } from '../values/to-text.ts';
import type { Compiler } from './compiler.ts';
import { Block, compileDefine } from './define.ts';
import { compileForeach, loopOf } from './foreach.ts';
import { compileAssignment } from './references.ts';
import { type Emit, Interruption, located, print } from './run.ts';

export function compileBlock(compiler: Compiler, statements: readonly Statement[]): Emit {
  const emits = statements.map((statement) => compileStatement(compiler, statement));
  const position = statements[0]?.position;
  const cost = emits.length * STEP;
  if (position === undefined) return () => undefined;
  return (run) => {
    try {
      run.budget.spend(cost);
    } catch (error) {
      throw located(error, position);
    }
    for (const emit of emits) emit(run);
  };
}

function compileStatement(compiler: Compiler, node: Statement): Emit {
  switch (node.kind) {
    case 'text':
    case 'bare-word': {
      const { text } = node;
      return (run) => print(run, text);
    }
    case 'reference':
      return compilePrint(compiler, node);
    case 'set': {
      const value = compiler.value(node.value);
      const assign = compileAssignment(compiler, node.target);
      return (run) => {
        const result = value(run);
        // A failed computation leaves the variable as it was.
        if (result !== null) assign(run, result);
      };
    }
    case 'if':
      return compileIf(compiler, node);
    case 'foreach':
      return compileForeach(compiler, node);
    case 'define':
      return compileDefine(compiler, node);
    case 'break': {
      if (node.scope === undefined) return interrupt('nearest');
      const scope = compiler.value(node.scope);
      return (run) => {
        const loop = loopOf(scope(run));
        if (loop === undefined)
          throw new VtlError('#break requires the scope of a loop, such as $foreach.parent.', node.position);
        throw new Interruption(loop);
      };
    }
    case 'stop': {
      const message = node.message && compiler.value(node.message);
      return (run) => {
        message?.(run);
        throw new Interruption('rendering');
      };
    }
    case 'inclusion':
      return () => {
        throw new VtlError(`#${node.directive} cannot work: a mapping template has no other templates.`, node.position);
      };
  }
}

function interrupt(target: 'nearest'): Emit {
  return () => {
    throw new Interruption(target);
  };
}

function compilePrint(compiler: Compiler, node: ReferenceNode): Emit {
  const { prefix, source } = node;
  const backslashes = /^\\*/.exec(prefix)?.[0] ?? '';
  const value = compiler.reference(node);
  if (node.escaped) {
    return (run) => {
      value(run);
      print(run, prefix + source);
    };
  }
  return (run) => {
    const result = value(run);
    try {
      if (result instanceof Block) {
        // A block prints without its prefix, and as its source when it is nested too deeply in itself.
        if (!result.emit(run)) print(run, backslashes + prefix + source);
        return;
      }
      if (prefix !== '') print(run, prefix);
      print(run, typeof result === 'string' ? result : toText(result, run.budget));
    } catch (error) {
      throw located(error, node.position);
    }
  };
}

function compileIf(compiler: Compiler, node: IfNode): Emit {
  const branches = node.branches.map(({ condition, body }) => ({
    holds: compiler.test(condition),
    body: compiler.block(body),
  }));
  const otherwise = compiler.block(node.otherwise);
  return (run) => {
    for (const { holds, body } of branches) {
      run.budget.spend(VALUE);
      if (holds(run)) return body(run);
    }
    otherwise(run);
  };
}
