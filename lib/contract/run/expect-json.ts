// Reads response bodies, which are `unknown` until they are checked.
import { match, ok, strictEqual } from 'node:assert/strict';
import { isObject, type JsonObject } from '../../base/index.ts';
import type { ApiResponse } from './conversation.ts';

/** The value of a JSON response. @throws AssertionError for any other response. */
export function expectJson(response: ApiResponse): unknown {
  match(response.headers['content-type'] ?? '', /^application\/json\b/);
  try {
    return JSON.parse(response.body);
  } catch {
    throw new Error(`not JSON: ${response.body}`);
  }
}

/** The members of a 200 response. @throws AssertionError for another status. */
export function expectSuccess(response: ApiResponse): JsonObject {
  strictEqual(response.status, 200, `status is ${response.status}: ${response.body}`);
  return asObject(expectJson(response));
}

export function asObject(value: unknown): JsonObject {
  ok(isObject(value), `not an object: ${JSON.stringify(value)}`);
  return value;
}

export function asArray(value: unknown): readonly unknown[] {
  ok(Array.isArray(value), `not an array: ${JSON.stringify(value)}`);
  return value;
}

export function asString(value: unknown): string {
  ok(typeof value === 'string' && value !== '', `not a string: ${JSON.stringify(value)}`);
  return value;
}
