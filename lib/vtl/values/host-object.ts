// Objects that the engine provides to a template: $input, $util, the scope of a loop, a defined block.
import type { MethodTable } from './method.ts';

/** `Value` is the type of its methods' arguments and results, which may again be such an object. */
export class HostObject<Value> {
  readonly className: string;
  readonly methods: MethodTable<Value>;
  /** What it prints. */
  readonly print: () => string;
  constructor(className: string, methods: MethodTable<Value>, print: () => string = () => '') {
    this.className = className;
    this.methods = methods;
    this.print = print;
  }
}
