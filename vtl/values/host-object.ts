// Objects that the engine lends to a template: $input, $util, the scope of a loop, a defined block.
import type { MethodTable } from './method.ts';

export class HostObject {
  readonly className: string;
  readonly methods: MethodTable;
  /** What it prints. */
  readonly print: () => string;
  constructor(className: string, methods: MethodTable, print: () => string = () => '') {
    this.className = className;
    this.methods = methods;
    this.print = print;
  }
}
