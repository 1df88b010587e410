// Walks a template in printing order and finds, for every printed reference, whether it is between the quotes of the JSON text and
// how far its value can be trusted. Follows every branch.
import { remember } from '../../base/index.ts';
import type { Ast, Expression, ForeachNode, IfNode, Position, ReferenceNode, Statement } from '../../vtl/index.ts';
import { expressionTrust, referenceTrust } from './expression-trust.ts';
import { provenHarmless } from './guards.ts';
import { type Knowledge, learn, learnFromBranches, nothingKnown, trustOf, within } from './knowledge.ts';
import { afterValue, insideQuotes, type Nested, type QuoteState, START } from './quote-state.ts';
import { join, type Trust } from './trust.ts';
import { createOrigins, type Origins } from './value-origins.ts';

export interface PrintedValue {
  /** As written. */
  readonly source: string;
  readonly position: Position;
  readonly trust: Trust;
  readonly quoted: boolean;
  /** Where it is in JSON text within the string that it is printed in. */
  readonly nested: Nested;
  /** Where it comes from, nearest first, as written: `$all.path`, `$input.params()`. */
  readonly origins: readonly string[];
}

/** A loop can pass a value from variable to variable, one per iteration; no real template needs more iterations than this. */
const MAX_ITERATIONS = 20;

interface Walk {
  /** By offset. */
  readonly printed: Map<number, PrintedValue>;
  /** What the end of each loop body passes to the next iteration, by the loop's offset. */
  readonly passedOn: Map<number, Map<string, Trust>>;
  readonly origins: Origins;
}

/** In the order of the template; several rules ask for those of one template. */
export const printedValues = remember((ast: Ast): readonly PrintedValue[] => {
  const walk: Walk = { printed: new Map(), passedOn: new Map(), origins: createOrigins() };
  let before = '';
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    walkAll(ast.statements, START, nothingKnown(), walk);
    if (walk.passedOn.size === 0) break;
    const now = JSON.stringify([...walk.passedOn.values()].map((loop) => [...loop]));
    if (now === before) break;
    before = now;
  }
  return [...walk.printed.values()].sort((a, b) => a.position.offset - b.position.offset);
});

/** @returns whether the text printed so far ends between quotes. */
function walkAll(statements: readonly Statement[], before: QuoteState, known: Knowledge, walk: Walk): QuoteState {
  return statements.reduce((state, statement) => walkOne(statement, state, known, walk), before);
}

function walkOne(statement: Statement, state: QuoteState, known: Knowledge, walk: Walk): QuoteState {
  switch (statement.kind) {
    case 'text':
      return insideQuotes(state, statement.text);
    case 'reference':
      print(statement, state, known, walk);
      return afterValue(state);
    case 'set':
      walkText(statement.value, known, walk);
      walk.origins.assign(statement.target.name, statement.value);
      assign(statement.target, expressionTrust(statement.value, known), known);
      return state;
    case 'if':
      return branch(statement, state, known, walk);
    case 'foreach':
      return loop(statement, state, known, walk);
    case 'define': {
      const inner: Walk = { ...walk, printed: new Map() };
      walkAll(statement.body, START, known, inner);
      for (const [offset, value] of inner.printed) if (value.quoted) walk.printed.set(offset, value);
      learn(known, statement.variable, join(...[...inner.printed.values()].map(({ trust }) => trust)));
      return state;
    }
    default:
      return state;
  }
}

function print(reference: ReferenceNode, { quoted, nested }: QuoteState, known: Knowledge, walk: Walk): void {
  for (const step of reference.steps) {
    if (step.kind === 'method') for (const argument of step.arguments) walkText(argument, known, walk);
  }
  const { source, position } = reference;
  const before = walk.printed.get(position.offset);
  const trust = join(referenceTrust(reference, known), before?.trust ?? 'constant');
  const printed = trust === 'params' ? 'raw' : trust;
  walk.printed.set(position.offset, {
    source,
    position,
    trust: printed,
    quoted: quoted || before?.quoted === true,
    nested: before && before.nested !== 'none' ? before.nested : nested,
    origins: walk.origins.of(reference),
  });
}

/** A string that the template builds, such as a JSON envelope, has quotes of its own. Outside of them, values matter in JSON only. */
function walkText(expression: Expression, known: Knowledge, walk: Walk): void {
  const parts = partsOfText(expression);
  if (parts.length === 0) return;
  const inner: Walk = { ...walk, printed: new Map() };
  walkAll(parts, START, known, inner);
  const [first] = parts;
  const isJson = first?.kind === 'text' && /^\s*[{[]/.test(first.text);
  for (const [offset, value] of inner.printed) if (value.quoted || isJson) walk.printed.set(offset, value);
}

/** What `"text $reference"` and `'text ' + $reference` print, in order; nothing for other values. */
function partsOfText(expression: Expression): readonly Statement[] {
  if (expression.kind === 'interpolation') return expression.statements;
  if (expression.kind !== 'operation' || expression.operator !== '+') return [];
  return [expression.left, expression.right].flatMap((operand): readonly Statement[] => {
    if (operand.kind === 'literal-text') return [{ kind: 'text', position: operand.position, text: operand.value }];
    return operand.kind === 'reference' ? [operand] : partsOfText(operand);
  });
}

function assign(target: ReferenceNode, trust: Trust, known: Knowledge): void {
  // An override does not change the rest of $context.
  if (target.name === 'context') return;
  learn(known, target.name, target.steps.length === 0 ? trust : join(trustOf(known, target.name), trust));
}

function branch({ branches, otherwise }: IfNode, state: QuoteState, known: Knowledge, walk: Walk): QuoteState {
  const outcomes = [...branches, { condition: undefined, body: otherwise }].map(({ condition, body }) => {
    const inner = within(known, condition ? provenHarmless(condition) : []);
    return { state: walkAll(body, state, inner, walk), inner };
  });
  learnFromBranches(
    known,
    outcomes.map(({ inner }) => inner),
  );
  return outcomes[0]?.state ?? state;
}

function loop(
  { position, variable, list, body }: ForeachNode,
  state: QuoteState,
  known: Knowledge,
  walk: Walk,
): QuoteState {
  walkText(list, known, walk);
  walk.origins.assign(variable, list);
  const inner = within(known);
  for (const [name, trust] of walk.passedOn.get(position.offset) ?? []) {
    learn(inner, name, join(trust, trustOf(known, name)));
  }
  learn(inner, variable, expressionTrust(list, known) === 'constant' ? 'constant' : 'raw');
  const after = walkAll(body, state, inner, walk);
  // Velocity gives the loop's variable back its former value.
  inner.own.delete(variable);
  walk.passedOn.set(position.offset, inner.own);
  learnFromBranches(known, [inner, within(known)]);
  return after;
}
