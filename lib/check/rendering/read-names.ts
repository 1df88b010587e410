// The names that a template reads besides those of the body: of parameters, stage variables and members of $context.
import type { Ast, ReferenceNode } from '../../vtl/index.ts';
import { listTemplateReferences } from '../template-flow/walk-template.ts';

/** What a template reads besides the body. */
export interface ReadNames {
  /** By location; `any` has those of `$input.params(name)`. */
  readonly params: Readonly<Record<'path' | 'querystring' | 'header' | 'any', ReadonlySet<string>>>;
  readonly stageVariables: ReadonlySet<string>;
  /** Paths below `$context`. */
  readonly context: readonly (readonly string[])[];
}

export function readNames(ast: Ast): ReadNames {
  const params = {
    path: new Set<string>(),
    querystring: new Set<string>(),
    header: new Set<string>(),
    any: new Set<string>(),
  };
  const stageVariables = new Set<string>();
  const context: string[][] = [];
  for (const reference of listTemplateReferences(ast.statements)) {
    const [first, ...names] = namesOf(reference);
    if (first === undefined) continue;
    if (!OF_API_GATEWAY.has(reference.name)) for (const name of [first, ...names]) params.any.add(name);
    if (reference.name === 'stageVariables') stageVariables.add(first);
    if (reference.name === 'context') context.push([first, ...names]);
    if (reference.name !== 'input' || first !== 'params') continue;
    const [place = '', name] = names;
    if (name === undefined || !isPlace(place)) params.any.add(place);
    else params[place].add(name);
  }
  return { params, stageVariables, context };
}

/** Other variables can hold `$input.params()` or a part of it. */
const OF_API_GATEWAY: ReadonlySet<string> = new Set(['context', 'input', 'stageVariables', 'util']);

function isPlace(name: string): name is 'path' | 'querystring' | 'header' {
  return name === 'path' || name === 'querystring' || name === 'header';
}

/** The names of the steps: `$input.params().path.get('a')` and `$input.params('a')` → `['params', 'path', 'a']`, `['params', 'a']`. */
function namesOf({ steps }: ReferenceNode): string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'property') return [step.name];
    const argument = step.kind === 'index' ? step.index : step.arguments[0];
    const name = step.kind === 'method' && step.name !== 'get' ? [step.name] : [];
    return argument?.kind === 'literal-text' ? [...name, argument.value] : name;
  });
}
