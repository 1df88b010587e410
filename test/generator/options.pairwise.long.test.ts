// Every combination of options gives a document and a policy that fit together and pass the check: all of them, not only every pair.
import { expect, it } from 'vitest';
import { actionOf, ROUTE_GROUPS } from '../../generator/declaration/route.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, OPTIONS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { checkDocument } from '../../lib/check/check-document.ts';
import { readDocument } from '../../lib/source/source-document.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Every single route, every group, every two groups, and all. */
const ROUTE_CHOICES: readonly (readonly string[])[] = [
  ...ROUTES.map(({ id }) => [id]),
  ...ROUTE_GROUPS.map((group) => [group]),
  ...ROUTE_GROUPS.map((group) => ROUTE_GROUPS.filter((other) => other !== group)),
  [...ROUTE_GROUPS],
];

const COMBINATIONS: readonly Options[] = ROUTE_CHOICES.flatMap((routes) =>
  ([207, 200] as const).flatMap((partialFailureStatus) =>
    (['off', 'on'] as const).flatMap((newline) =>
      (['off', 'on'] as const).map((envelope) => ({
        routes,
        partialFailureStatus,
        'record.newline': newline,
        'record.envelope': envelope,
      })),
    ),
  ),
);

it('every value of every option is combined', () => {
  expect(Object.keys(OPTIONS)).toEqual(Object.keys(DEFAULTS));
  for (const [name, { allowed }] of Object.entries(OPTIONS)) {
    const used: unknown[] = COMBINATIONS.map((options) => options[name as keyof Options]);
    expect(new Set(used.flat())).toEqual(new Set(allowed));
  }
});

it.each(COMBINATIONS.map((options) => [JSON.stringify(options), options] as const))('%s passes', (_name, options) => {
  const { openapi, policy, routes } = generate(ROOT, ROUTES, options);
  const source = readDocument(openapi.text, openapi.path);
  expect(checkDocument(source)).toEqual([]);
  const actions = routes.map((route) => `kinesis:${actionOf(route)}`);
  const { Statement } = readDocument(policy.text, policy.path).value as { Statement: { Action: string[] }[] };
  expect(Statement.map(({ Action }) => Action)).toEqual([actions]);
  const called = [...openapi.text.matchAll(/kinesis:action\/(\w+)/g)].map(([, action]) => `kinesis:${action}`);
  expect(called.toSorted()).toEqual(actions.toSorted());
});
