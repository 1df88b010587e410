// The syntax tree of a template, the public result of parseTemplate. It describes what is written, not how it runs: check rules
// read it, the evaluator compiles it.
import type { Position } from '../limits/vtl-error.ts';

/** A whole template: its statements, in order. Comments are left out. */
export interface Ast {
  readonly statements: readonly Statement[];
}

export type Statement =
  | TextNode
  | ReferenceNode
  | BareWordNode
  | SetNode
  | IfNode
  | ForeachNode
  | DefineNode
  | BreakNode
  | StopNode
  | InclusionNode;

/** Text printed as it is: plain text, escaped directives, #[[…]]#, and macro calls, which API Gateway does not support. */
export interface TextNode {
  readonly kind: 'text';
  readonly position: Position;
  readonly text: string;
}

/** `$name`, `${name}`, `$!name.property.method(…)[index]`: printed as a statement, a value in an expression. */
export interface ReferenceNode {
  readonly kind: 'reference';
  readonly position: Position;
  /** The variable. */
  readonly name: string;
  readonly steps: readonly Step[];
  /** As written, from its dollar sign. */
  readonly source: string;
  /** Text that the lexer binds to the reference and prints before it, such as the first dollar of `$$a`. */
  readonly prefix: string;
  /** `\$name`: prints its source instead of its value. */
  readonly escaped: boolean;
  /**
   * The variable that #set and #define write, which is the name only for the plain form `$name`:
   * Velocity 1.7 writes `#set(${a} = 1)` and `#set($!a = 1)` to variables that no reference can read.
   */
  readonly assignedName: string;
}

/** A name in place of a reference, without a dollar sign: prints its text, has no value. */
export interface BareWordNode {
  readonly kind: 'bare-word';
  readonly position: Position;
  readonly text: string;
}

export type Step = PropertyStep | MethodStep | IndexStep;

/** `.name` */
export interface PropertyStep {
  readonly kind: 'property';
  readonly position: Position;
  readonly name: string;
}

/** `.name(arguments)` */
export interface MethodStep {
  readonly kind: 'method';
  readonly position: Position;
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** `[index]` */
export interface IndexStep {
  readonly kind: 'index';
  readonly position: Position;
  readonly index: Expression;
}

/** `#set($target = value)` */
export interface SetNode {
  readonly kind: 'set';
  readonly position: Position;
  readonly target: ReferenceNode;
  readonly value: Expression;
}

/** `#if … #elseif … #else … #end` */
export interface IfNode {
  readonly kind: 'if';
  readonly position: Position;
  /** The #if and every #elseif, in order. */
  readonly branches: readonly { readonly condition: Expression; readonly body: readonly Statement[] }[];
  /** Body of #else. */
  readonly otherwise: readonly Statement[];
}

/** `#foreach($variable in list) … #end` */
export interface ForeachNode {
  readonly kind: 'foreach';
  readonly position: Position;
  readonly variable: string;
  readonly list: Expression;
  readonly body: readonly Statement[];
}

/** `#define($variable) … #end` */
export interface DefineNode {
  readonly kind: 'define';
  readonly position: Position;
  readonly variable: string;
  readonly body: readonly Statement[];
}

/** `#break` ends the nearest loop or definition, `#break($foreach.parent)` the one of that scope. */
export interface BreakNode {
  readonly kind: 'break';
  readonly position: Position;
  readonly scope: Expression | undefined;
}

/** `#stop` ends the rendering. */
export interface StopNode {
  readonly kind: 'stop';
  readonly position: Position;
  readonly message: Expression | undefined;
}

/** `#include(…)` and `#parse(…)`: rendering them is an error, there are no other templates. */
export interface InclusionNode {
  readonly kind: 'inclusion';
  readonly position: Position;
  readonly directive: 'include' | 'parse';
}

export type Expression =
  | ReferenceNode
  | BareWordNode
  | TextLiteral
  | InterpolationNode
  | NumberLiteral
  | BooleanLiteral
  | ListNode
  | MapNode
  | RangeNode
  | NotNode
  | OperationNode;

/** `'text'`, or `"text"` without `$` and `#`. */
export interface TextLiteral {
  readonly kind: 'literal-text';
  readonly position: Position;
  readonly value: string;
}

/** `"text $reference"`: a template within the template. */
export interface InterpolationNode {
  readonly kind: 'interpolation';
  readonly position: Position;
  readonly statements: readonly Statement[];
}

/** An integer of any length, or a decimal, as written. */
export interface NumberLiteral {
  readonly kind: 'literal-number';
  readonly position: Position;
  readonly text: string;
}

export interface BooleanLiteral {
  readonly kind: 'literal-boolean';
  readonly position: Position;
  readonly value: boolean;
}

/** `[a, b]` */
export interface ListNode {
  readonly kind: 'list';
  readonly position: Position;
  readonly items: readonly Expression[];
}

/** `{key: value}` */
export interface MapNode {
  readonly kind: 'map';
  readonly position: Position;
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
}

/** `[from..to]`, both ends included; counts downwards when `to` is smaller. */
export interface RangeNode {
  readonly kind: 'range';
  readonly position: Position;
  readonly from: Expression;
  readonly to: Expression;
}

export interface NotNode {
  readonly kind: 'not';
  readonly position: Position;
  readonly operand: Expression;
}

export type Operator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';

export interface OperationNode {
  readonly kind: 'operation';
  readonly position: Position;
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
  /** What `+` appends to a string when this has no value: its right side as written, or all of it within parentheses. */
  readonly source: string;
}
