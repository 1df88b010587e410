// Renders a template for one sample with the engine of the local gateway.
import { Budget, createOverrides, DEFAULT_LIMITS, type Overrides, type Template, VtlError } from '../../vtl/index.ts';
import type { Sample } from './request-samples.ts';
import type { Work } from './work.ts';

export type Rendering =
  | { readonly text: string; readonly overrides: Overrides }
  /** Where and why the rendering ends with an error. */
  | { readonly failure: string };

/** @returns undefined when it takes more work than is left. */
export function renderSample(template: Template, { body, input }: Sample, work: Work): Rendering | undefined {
  const operations = work.left;
  if (operations === 0) return undefined;
  const limits = {
    ...DEFAULT_LIMITS,
    operations,
    regexSteps: operations * REGEX_STEPS,
    outputSize: operations * CHARACTERS,
  };
  const budget = new Budget(limits);
  const overrides = createOverrides();
  let rendered = '';
  try {
    rendered = template.render({ ...input, body, overrides }, budget);
    return { text: rendered, overrides };
  } catch (error) {
    if (!(error instanceof VtlError)) throw error;
    if (!isExceeded(error, budget)) return { failure: `line ${error.line}, column ${error.column}: ${error.message}` };
    work.exceed();
    return undefined;
  } finally {
    work.spend(Math.min(budget.steps, operations), rendered.length + (body?.length ?? 0));
  }
}

/** So much of each takes about as long as a step. */
const REGEX_STEPS = 16;
const CHARACTERS = 512;

/** Whether the rendering exceeded a limit of this check. Those of API Gateway, such as 1000 iterations, make the template fail there, too. */
function isExceeded({ message }: VtlError, { steps, limits }: Budget): boolean {
  return steps > limits.operations || /^(?:A string is longer|The regular expressions? takes?)/.test(message);
}
