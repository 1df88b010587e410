// Holds each route to its names: everything of a route is found by its id.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatsOf, operationIdOf } from '../../generator/declaration/route.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { requestFile } from '../../generator/templates/template-files.ts';
import { ROOT } from './read-sources.ts';

/** Beside the routes: the list, and what several of them share. */
const SHARED = ['index.ts', 'parameters.ts', 'record-schemas.ts', 'write-responses.ts'];

it('every file of generator/routes that declares a route is in its list', () => {
  const files = readdirSync(join(ROOT, 'generator', 'routes')).filter((file) => !SHARED.includes(file));
  expect(files.toSorted()).toEqual(ROUTES.map(({ id }) => `${id}.ts`).toSorted());
});

describe.each(ROUTES.map((route) => [route.id, route] as const))('the route %s', (id, route) => {
  it('is declared in the file of its name, under the name of its operation', () => {
    const text = readFileSync(join(ROOT, 'generator', 'routes', `${id}.ts`), 'utf8');
    expect(text).toContain(`export const ${operationIdOf(route)}: Route = {`);
  });

  it('has a request template for each of its payload formats, and no other', () => {
    const files = readdirSync(join(ROOT, 'templates')).filter((file) => file.startsWith(`${id}.request.`));
    expect(files.toSorted()).toEqual(
      formatsOf(route)
        .map((format) => requestFile(route, format))
        .toSorted(),
    );
  });
});
