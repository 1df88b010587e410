// Holds each route to its names: everything of a route is found by its id.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operationIdOf } from '../../generator/declaration/route.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { ROOT } from './read-sources.ts';

describe.each(ROUTES.map((route) => [route.id, route] as const))('the route %s', (id, route) => {
  it('is declared in the file of its name, under the name of its operation', () => {
    const text = readFileSync(join(ROOT, 'generator', 'routes', `${id}.ts`), 'utf8');
    expect(text).toContain(`export const ${operationIdOf(route)}: Route = {`);
  });

  it('has its templates under its name', () => {
    const files = readdirSync(join(ROOT, 'templates')).filter((file) => file.startsWith(`${id}.`));
    expect(files).toContain(`${id}.request.json.vtl`);
  });
});
