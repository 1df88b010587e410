// The tables of routes, payload formats and statuses are those of the declarations.
import { expect, it } from 'vitest';
import { MEDIA_TYPES } from '../../generator/declaration/route.ts';
import { ERROR_RESPONSES } from '../../generator/document/error-responses.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { codeSpans, readTable } from '../support/markdown-table.ts';

const routes = readTable('README.md', 'route', 'Kinesis action');

it('lists every route with its action', () => {
  expect(routes.map(([route = '', action]) => [codeSpans(route)[0], action]).sort()).toEqual(
    ROUTES.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route.action]).sort(),
  );
});

it.each(ROUTES)('names every parameter of $id', (route) => {
  const call = `${route.method.toUpperCase()} ${route.path}`;
  const row = routes.find(([cell = '']) => codeSpans(cell)[0] === call) ?? [];
  const inPath = route.parameters.filter((parameter) => parameter.in === 'path');
  for (const { name } of inPath) expect(row[0] ?? '').toContain(`{${name}}`);
  for (const { name } of route.parameters.filter((parameter) => !inPath.includes(parameter))) {
    expect(row[2] ?? '').toContain(name);
  }
});

it('lists the payload formats', () => {
  const rows = readTable('docs/payloads.md', '`Content-Type`', 'the value');
  expect(rows.map(([type = '']) => codeSpans(type)[0])).toEqual(Object.values(MEDIA_TYPES));
});

it('lists every status that is not 200', () => {
  const rows = readTable('docs/api-errors.md', 'status', 'when');
  expect(rows.flatMap(([status = '']) => status.split(', '))).toEqual([
    '207',
    '400',
    '401',
    ...Object.keys(ERROR_RESPONSES),
  ]);
});
