// The vocabulary of the differential test: what is rendered, and what came of it.

export type Params = {
  readonly path: Readonly<Record<string, string>>;
  readonly querystring: Readonly<Record<string, string>>;
  readonly header: Readonly<Record<string, string>>;
};

/** One rendering. `body` null stands for no body at all. */
export type Case = {
  readonly template: string;
  readonly body: string | null;
  readonly params: Params;
  readonly context: Readonly<Record<string, unknown>>;
  readonly stageVariables: Readonly<Record<string, string>>;
};

/**
 * What an engine made of a case: text and overrides (`request.header.X-A` to its text), or an error. Two errors are equal whatever
 * they say: the wording is each engine's own.
 */
export type Outcome =
  | { readonly output: string; readonly overrides: Readonly<Record<string, string>> }
  | { readonly error: string };

/** What both engines must agree on, as one comparable string. API Gateway ignores a status that is not an integer from 100 to 599. */
export function essence(outcome: Outcome): string {
  if ('error' in outcome) return 'error';
  const { 'response.status': status = '', ...others } = outcome.overrides;
  const counted = /^[1-5][0-9]{2}$/.test(status) ? { ...others, 'response.status': status } : others;
  return JSON.stringify([outcome.output, Object.entries(counted).sort()]);
}
