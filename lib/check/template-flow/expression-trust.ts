// How far the value of an expression can be trusted, based on what is known about the variables.
import type { Expression, ReferenceNode, Step } from '../../vtl/index.ts';
import { type Knowledge, learn, trustOf } from './knowledge.ts';
import { isCollecting, methodTrust } from './method-trust.ts';
import { escapeOnce, join, type Trust } from './trust.ts';

export function expressionTrust(expression: Expression, known: Knowledge): Trust {
  switch (expression.kind) {
    case 'reference':
      return referenceTrust(expression, known);
    case 'interpolation':
      return join(
        ...expression.statements.map((part) => (part.kind === 'reference' ? referenceTrust(part, known) : 'constant')),
      );
    case 'list':
      return join(...expression.items.map((item) => expressionTrust(item, known)));
    case 'map':
      return join(
        ...expression.entries.flatMap(({ key, value }) => [expressionTrust(key, known), expressionTrust(value, known)]),
      );
    case 'operation':
      // On strings, + concatenates, as Velocity 1.7 does.
      return expression.operator === '+'
        ? join(expressionTrust(expression.left, known), expressionTrust(expression.right, known))
        : 'constant';
    default:
      // Literals, numbers, comparisons and the rest of arithmetic, which Velocity 1.7 supports for numbers only.
      return 'constant';
  }
}

export function referenceTrust(reference: ReferenceNode, known: Knowledge): Trust {
  if (reference.escaped || known.guarded.has(plainSource(reference.source))) return 'constant';
  const { trust, steps } = origin(reference, known);
  collect(reference, known);
  return steps.reduce((before, step) => stepTrust(before, step, known), trust);
}

/** `$!{x}` and `$x` are the same value. */
export function plainSource(source: string): string {
  const plain = source.replace(/^\$!/, '$');
  return plain.startsWith('${') && plain.endsWith('}') ? `$${plain.slice(2, -1)}` : plain;
}

function stepTrust(before: Trust, step: Step, known: Knowledge): Trust {
  if (before === 'params' && step.kind === 'method' && step.name === 'keySet') return 'constant';
  if (step.kind === 'method') return methodTrust(before, step.name, step.arguments, argumentsTrust(step, known));
  // A member of a collection is as trustworthy as the collection.
  return before === 'constant' ? 'constant' : 'raw';
}

/** Members of `$context` whose value the caller chooses. Source: API Gateway Developer Guide, "$context variables". */
const CALLERS_CONTEXT = ['authorizer', 'path', 'identity.userAgent'];

/** Where the value comes from, and the remaining steps from there. */
function origin({ name, steps }: ReferenceNode, known: Knowledge): { trust: Trust; steps: readonly Step[] } {
  const [first, ...rest] = steps;
  if (first && (name === 'input' || name === 'util')) return { trust: hostTrust(name, first, known), steps: rest };
  if (name !== 'context') return { trust: trustOf(known, name), steps };
  const end = steps.findIndex(({ kind }) => kind !== 'property');
  const members = steps.slice(0, end < 0 ? steps.length : end);
  const path = members.map((step) => (step.kind === 'property' ? step.name : '')).join('.');
  const isOfCaller = CALLERS_CONTEXT.some((member) => path === member || path.startsWith(`${member}.`));
  return { trust: isOfCaller ? 'raw' : 'constant', steps: steps.slice(members.length) };
}

/** `$input` and `$util`: the source of values, and the functions that make them safe. */
function hostTrust(host: 'input' | 'util', step: Step, known: Knowledge): Trust {
  const name = step.kind === 'index' ? '' : step.name;
  // The body is JSON only if it was validated, which depends on the caller's Content-Type.
  if (host === 'input') {
    // Its keys are path, querystring and header.
    if (step.kind === 'method' && name === 'params' && step.arguments.length === 0) return 'params';
    return name === 'json' ? 'json' : 'raw';
  }
  const given = argumentsTrust(step, known);
  if (name === 'base64Encode' || name === 'urlEncode') return 'constant';
  if (given === 'constant') return 'constant';
  return name === 'escapeJavaScript' ? escapeOnce(given) : 'raw';
}

function argumentsTrust(step: Step, known: Knowledge): Trust {
  return step.kind === 'method'
    ? join(...step.arguments.map((argument) => expressionTrust(argument, known)))
    : 'constant';
}

/** `$list.add($x)` makes the list as unsafe as `$x`. */
function collect(reference: ReferenceNode, known: Knowledge): void {
  const [step] = reference.steps;
  if (step?.kind !== 'method' || !isCollecting(step.name) || reference.name === 'input') return;
  learn(known, reference.name, join(trustOf(known, reference.name), argumentsTrust(step, known)));
}
