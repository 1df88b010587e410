// References: the value of `$name.property.method(…)[index]`, and assigning to one.
import { callMethod, getElement, getProperty, propertyNames, setElement, setProperty } from '../methods/invoke.ts';
import type { ReferenceNode, Step } from '../parser/ast.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import { assign, type Evaluate, located, type Run } from './run.ts';

/** One step of a reference, from a value that is not null; null if there is no such member. */
type Follow = (run: Run, object: Value) => Value;

/** The value, or "" for an invalid reference: API Gateway's null rule. */
export function compileReference(compiler: Compiler, node: ReferenceNode): Evaluate {
  const slot = compiler.slot(node.name);
  const steps = node.steps.map((step) => compileStep(compiler, step));
  const [only, ...more] = steps;
  if (only === undefined) return (run) => run.variables[slot] ?? '';
  if (more.length === 0) {
    return (run) => {
      const object = run.variables[slot] ?? null;
      return object === null ? '' : (only(run, object) ?? '');
    };
  }
  return (run) => follow(run, run.variables[slot] ?? null, steps) ?? '';
}

/** Does nothing when the reference cannot be assigned to. */
export function compileAssignment(compiler: Compiler, node: ReferenceNode): (run: Run, value: Value) => void {
  const last = node.steps.at(-1);
  if (last === undefined) {
    const slot = compiler.slot(node.assignedName);
    return (run, value) => {
      if (!run.hidden.has(slot)) assign(run, slot, value);
    };
  }
  const slot = compiler.slot(node.name);
  const steps = node.steps.slice(0, -1).map((step) => compileStep(compiler, step));
  const assignMember = compileLastStep(compiler, last);
  return (run, value) => {
    const object = follow(run, run.variables[slot] ?? null, steps);
    if (object === null) return;
    try {
      assignMember(run, object, value);
    } catch (error) {
      throw located(error, last.position);
    }
  };
}

function follow(run: Run, start: Value, steps: readonly Follow[]): Value {
  let value = start;
  for (const step of steps) {
    if (value === null) return null;
    value = step(run, value);
  }
  return value;
}

function compileStep(compiler: Compiler, step: Step): Follow {
  const follow = compileUnlocated(compiler, step);
  return (run, object) => {
    try {
      return follow(run, object);
    } catch (error) {
      throw located(error, step.position);
    }
  };
}

function compileUnlocated(compiler: Compiler, step: Step): Follow {
  switch (step.kind) {
    case 'property': {
      const names = propertyNames(step.name);
      return (run, object) => getProperty(object, names, run.budget);
    }
    case 'index': {
      const index = compiler.value(step.index);
      return (run, object) => getElement(object, index(run), run.budget);
    }
    case 'method': {
      const args = step.arguments.map(compiler.value);
      return (run, object) => {
        const values: Value[] = [];
        for (const argument of args) values.push(argument(run));
        return callMethod(object, step.name, values, run.budget);
      };
    }
  }
}

function compileLastStep(compiler: Compiler, step: Step): (run: Run, object: Value, value: Value) => void {
  switch (step.kind) {
    case 'property':
      return (run, object, value) => setProperty(object, step.name, value, run.budget);
    case 'index': {
      const index = compiler.value(step.index);
      return (run, object, value) => setElement(object, index(run), value, run.budget);
    }
    case 'method':
      // `#set($a.b() = 1)` sets the property b.
      return (run, object, value) => setProperty(object, step.name, value, run.budget);
  }
}
