// Every request template is under proof: the properties of this folder have a case of each.
import { expect, it } from 'vitest';
import { formatsOf } from '../../generator/declaration/route.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { requestFile } from '../../generator/templates/template-files.ts';
import { BATCH_CASES, EVENT_CASES } from './event-cases.ts';
import { READ_CASES, WRITE_CASES } from './request-cases.ts';

const TEMPLATES = ROUTES.flatMap((route) =>
  formatsOf(route).map((format) => [requestFile(route, format), route, format] as const),
);

it.each(TEMPLATES)('request-cases.ts or event-cases.ts has a case of %s', (_file, route, format) => {
  const cases = [...WRITE_CASES, ...READ_CASES, ...EVENT_CASES, ...BATCH_CASES];
  expect(cases.filter((tested) => tested.id === route.id && tested.format === format)).not.toEqual([]);
});
