import { describe, expect, it } from 'vitest';
import { formatsOf, operationIdOf } from '../../../generator/declaration/route.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { responseFile } from '../../../generator/templates/template-files.ts';

const [route] = ROUTES;
if (!route) throw new Error('there are no routes');

describe('the names of a route', () => {
  it.each([
    ['put-record', 'putRecord'],
    ['get-shard-iterator', 'getShardIterator'],
    ['post-events', 'postEvents'],
    ['x', 'x'],
  ])('%s is the operation %s', (id, operationId) => {
    expect(operationIdOf({ ...route, id })).toBe(operationId);
  });

  it.each([
    ['PutRecords', 'put-records.response.vtl'],
    ['GetShardIterator', 'get-shard-iterator.response.vtl'],
  ])('%s has the response template %s, whatever its route is called', (action, file) => {
    expect(responseFile({ ...route, id: 'x', action })).toBe(file);
  });

  it('a route without bodies has one template, for JSON', () => {
    const { bodies: _none, ...bodiless } = route;
    expect(formatsOf(bodiless)).toEqual(['json']);
  });
});
