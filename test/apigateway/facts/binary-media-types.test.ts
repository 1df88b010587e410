// Recorded on AWS (test_apigateway_lambda of localstack/localstack): which types a list of binary media types covers.
import { expect, it } from 'vitest';
import { createBinaryTest } from '../../../lib/apigateway/facts/binary-media-types.ts';

it.each([
  ['image/png', 'image/png', true],
  ['Image/PNG', 'image/png', true],
  ['image/png', 'image/jpeg', false],
  ['image/png', 'image/*', false],
  ['image/png', '*/*', false],
  ['image/*', 'image/png', true],
  ['image/*', 'image/*', true],
  ['image/*', 'image', false],
  ['application/*', 'application/x-amz-json-1.1', true],
  ['*/*', 'text/plain', true],
  ['*/*', '*/*', true],
  ['*/test', '*/test', false],
  ['*/test', 'any/test', false],
  ['image/png', '', false],
])('the list of %s covers %j: %s', (listed, mediaType, covered) => {
  expect(createBinaryTest([listed])(mediaType)).toBe(covered);
  expect(createBinaryTest(['font/woff', listed])(mediaType)).toBe(covered);
  expect(createBinaryTest([])(mediaType)).toBe(false);
});
