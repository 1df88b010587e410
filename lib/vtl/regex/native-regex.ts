// Decides which patterns JavaScript's own engine may run, and translates them. Its matching cannot be interrupted, so it gets
// only patterns that cannot take long on any input: see docs/decisions/0010-regex-time.md.
import type { Anchor, RegexNode } from './ast.ts';

/** How a pattern is used: `find` tries it at every position of the input, `matches` only at its start. */
export type Use = 'find' | 'matches';

/**
 * An upper bound of characters read per character of the input; Infinity for a pattern whose work may grow faster than the
 * input.
 */
export function nativeCost(root: RegexNode, use: Use): number {
  const { ways, length, unbounded } = costOf(root);
  // One unbounded repetition is harmless if it starts only once, or if nothing after it can fail.
  const isLinear =
    unbounded === 0 || (unbounded === 1 && (use === 'matches' || startsAtStart(root) || endsUnbounded(root)));
  return isLinear ? ways * length : Number.POSITIVE_INFINITY;
}

/**
 * The flag under which JavaScript reads a source of {@link nativeSource}: `v` only where it has a class within a class, an operation on classes,
 * or a property. V8 (of Node 20) searches five times as fast with `u`: it skips what cannot start a match. All other brackets, `&` and `-` are
 * escaped in the source.
 */
export function nativeFlag(source: string): 'u' | 'v' {
  return /\[[^\]]*\[|&&|--|\\p/i.test(source) ? 'v' : 'u';
}

/** The pattern in JavaScript's `v` syntax. */
export function nativeSource(node: RegexNode): string {
  switch (node.kind) {
    case 'set':
      return node.source;
    case 'sequence':
      return node.nodes.map(nativeSource).join('');
    case 'choice':
      return `(?:${node.options.map(nativeSource).join('|')})`;
    case 'repeat': {
      const max = node.max === Number.POSITIVE_INFINITY ? '' : node.max;
      return `(?:${nativeSource(node.node)}){${node.min},${max}}${node.mode === 'lazy' ? '?' : ''}`;
    }
    case 'group':
      return `(${node.index === undefined ? '?:' : ''}${nativeSource(node.node)})`;
    case 'anchor':
      return ANCHORS[node.anchor];
    case 'look':
      return `(?${node.behind ? '<' : ''}${node.negative ? '!' : '='}${nativeSource(node.node)})`;
    case 'atomic':
    case 'backreference':
      throw new TypeError(`${node.kind} is not quick.`);
  }
}

/** The word characters of `\b`; before Java 19 that is more than `\w`. */
const WORD = '[\\p{L}\\p{Nd}_]';

const ANCHORS: Readonly<Record<Anchor, string>> = {
  start: '^',
  end: '$',
  'end-of-text': '(?=(?:\\r\\n|(?<!\\r)\\n|[\\r\\u0085\\u2028\\u2029])?$)',
  'line-start': `(?:^|(?<=\\n|\\r(?!\\n)|[\\u0085\\u2028\\u2029])(?!$))`,
  'line-end': `(?=$|(?<!\\r)\\n|[\\r\\u0085\\u2028\\u2029])`,
  'word-boundary': `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`,
  'no-word-boundary': `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`,
};

/** Testing a class of Unicode takes as long as reading so many characters; an anchor tests several (measured). */
const LARGE_CLASS = 16;

function isLargeClass(source: string): boolean {
  return source.length > 100 || /\\p/i.test(source);
}

interface Cost {
  /** Ways in which the node can match at one position, as far as they are bounded. */
  readonly ways: number;
  /** Characters it can read, without unbounded repetitions. */
  readonly length: number;
  /** Unbounded repetitions. */
  readonly unbounded: number;
}

const NEVER: Cost = { ways: Number.POSITIVE_INFINITY, length: 1, unbounded: 2 };

function costOf(node: RegexNode): Cost {
  switch (node.kind) {
    case 'set':
      return { ways: 1, length: isLargeClass(node.source) ? LARGE_CLASS : 1, unbounded: 0 };
    case 'anchor':
      return { ways: 1, length: node.anchor === 'start' || node.anchor === 'end' ? 1 : LARGE_CLASS, unbounded: 0 };
    case 'sequence':
      return node.nodes
        .map(costOf)
        .reduce(
          (a, b) => ({ ways: a.ways * b.ways, length: a.length + b.length, unbounded: a.unbounded + b.unbounded }),
          { ways: 1, length: 1, unbounded: 0 },
        );
    case 'choice':
      return node.options.map(costOf).reduce((a, b) => ({
        ways: a.ways + b.ways,
        length: a.length + b.length,
        unbounded: a.unbounded + b.unbounded,
      }));
    case 'repeat':
      return repeatCost(node);
    case 'group':
      return costOf(node.node);
    case 'look': {
      const cost = costOf(node.node);
      return cost.unbounded === 0 ? cost : NEVER;
    }
    case 'atomic':
    case 'backreference':
      return NEVER;
  }
}

function repeatCost(node: RegexNode & { readonly kind: 'repeat' }): Cost {
  const inner = costOf(node.node);
  if (node.mode === 'possessive' || inner.unbounded > 0) return NEVER;
  if (node.max === Number.POSITIVE_INFINITY) {
    return node.node.kind === 'set' ? { ways: 1, length: node.min + 1, unbounded: 1 } : NEVER;
  }
  const ways = inner.ways === 1 ? node.max - node.min + 1 : inner.ways ** node.max * (node.max + 1);
  return { ways, length: inner.length * Math.max(node.max, 1), unbounded: 0 };
}

function startsAtStart(node: RegexNode): boolean {
  if (node.kind === 'anchor') return node.anchor === 'start';
  if (node.kind === 'sequence') return node.nodes[0] !== undefined && startsAtStart(node.nodes[0]);
  return node.kind === 'group' && startsAtStart(node.node);
}

function endsUnbounded(node: RegexNode): boolean {
  if (node.kind === 'sequence') {
    const last = node.nodes.at(-1);
    return last !== undefined && endsUnbounded(last);
  }
  if (node.kind === 'group') return endsUnbounded(node.node);
  return node.kind === 'repeat' && node.max === Number.POSITIVE_INFINITY;
}
