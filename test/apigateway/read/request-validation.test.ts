// Source: API Gateway Developer Guide, "x-amazon-apigateway-request-validator property" and "x-amazon-apigateway-request-validators object".
import { expect, it } from 'vitest';
import { type RequestValidation, readRequestValidation } from '../../../lib/apigateway/read/request-validation.ts';

const MEMBER = 'x-amazon-apigateway-request-validator';
const OWN = `/o/${MEMBER}`;
const ROOT = `/${MEMBER}`;
const DEFINED = {
  [`${MEMBER}s`]: {
    all: { validateRequestBody: true, validateRequestParameters: true },
    body: { validateRequestBody: true, validateRequestParameters: false },
    parameters: { validateRequestParameters: true },
    empty: {},
    broken: null,
    words: { validateRequestBody: 'true', validateRequestParameters: 1 },
  },
};

/** `[place, name, is defined, validates bodies, validates parameters]`. */
type Row = [pointer: string, name: unknown, isDefined: boolean, body: boolean, parameters: boolean];

it.each<readonly [string, unknown, unknown, Row]>([
  ['none', undefined, undefined, [ROOT, undefined, false, false, false]],
  ['that of the operation', 'all', undefined, [OWN, 'all', true, true, true]],
  ['that of the root', undefined, 'all', [ROOT, 'all', true, true, true]],
  ['that of the operation before that of the root', 'parameters', 'body', [OWN, 'parameters', true, false, true]],
  ['that of the root where the operation has null', null, 'body', [ROOT, 'body', true, true, false]],
  ['one that validates bodies only', 'body', undefined, [OWN, 'body', true, true, false]],
  ['one without members', 'empty', 'all', [OWN, 'empty', true, false, false]],
  ['one whose members are not booleans', 'words', undefined, [OWN, 'words', true, false, false]],
  ['one that is not an object', 'broken', undefined, [OWN, 'broken', false, false, false]],
  ['one that is not defined', 'All', 'all', [OWN, 'All', false, false, false]],
  ['a name that every object has', 'constructor', undefined, [OWN, 'constructor', false, false, false]],
  ['something other than a name', { toString: 1 }, undefined, [OWN, { toString: 1 }, false, false, false]],
])('of an operation is %s', (_what, own, root, [pointer, name, isDefined, validatesBody, validatesParameters]) => {
  const found = readRequestValidation({ ...DEFINED, [MEMBER]: root }, { [MEMBER]: own }, '/o');
  expect(found).toEqual<RequestValidation>({ pointer, name, isDefined, validatesBody, validatesParameters });
});
