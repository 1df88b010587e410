import { describe, expect, it } from 'vitest';
import { actionOf, formatsOf, operationIdOf } from '../../../generator/declaration/route.ts';
import { ROUTES } from '../../../generator/routes/index.ts';

const [route] = ROUTES;
if (!route) throw new Error('there are no routes');

describe('the names of a route', () => {
  it.each([
    ['put-record', 'PutRecord', 'putRecord'],
    ['put-records', 'PutRecords', 'putRecords'],
    ['get-shard-iterator', 'GetShardIterator', 'getShardIterator'],
    ['describe-stream-summary', 'DescribeStreamSummary', 'describeStreamSummary'],
    ['x', 'X', 'x'],
  ])('%s calls %s and is the operation %s', (id, action, operationId) => {
    expect(actionOf({ ...route, id })).toBe(action);
    expect(operationIdOf({ ...route, id })).toBe(operationId);
  });

  it('a route without bodies has one template, for JSON', () => {
    const { bodies: _none, ...bodiless } = route;
    expect(formatsOf(bodiless)).toEqual(['json']);
  });
});
