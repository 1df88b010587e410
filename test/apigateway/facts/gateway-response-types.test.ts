import { describe, expect, it } from 'vitest';
import { isResponseType, parentType, RESPONSE_TYPE_NAMES, RESPONSE_TYPES } from '../../../lib/apigateway/index.ts';

/** Developer guide, "Gateway response types for API Gateway"; the statuses are those recorded as the defaults of a new API. */
const STATUSES = {
  ACCESS_DENIED: 403,
  API_CONFIGURATION_ERROR: 500,
  AUTHORIZER_CONFIGURATION_ERROR: 500,
  AUTHORIZER_FAILURE: 500,
  BAD_REQUEST_BODY: 400,
  BAD_REQUEST_PARAMETERS: 400,
  EXPIRED_TOKEN: 403,
  INTEGRATION_FAILURE: 504,
  INTEGRATION_TIMEOUT: 504,
  INVALID_API_KEY: 403,
  INVALID_SIGNATURE: 403,
  MISSING_AUTHENTICATION_TOKEN: 403,
  QUOTA_EXCEEDED: 429,
  REQUEST_TOO_LARGE: 413,
  RESOURCE_NOT_FOUND: 404,
  THROTTLED: 429,
  UNAUTHORIZED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
  WAF_FILTERED: 403,
};

describe('the gateway response types', () => {
  it('have the statuses of AWS', () => {
    expect(Object.fromEntries(Object.entries(RESPONSE_TYPES).map(([type, { status }]) => [type, status]))).toEqual(
      STATUSES,
    );
  });

  it('are 21, two of them without a status of their own', () => {
    const names = [...Object.keys(STATUSES), 'DEFAULT_4XX', 'DEFAULT_5XX'];
    expect([...RESPONSE_TYPE_NAMES].toSorted()).toEqual(names.toSorted());
    expect(names.filter(isResponseType)).toHaveLength(21);
  });

  it.each(['toString', 'constructor', '__proto__', 'default_4xx', ''])('do not include %j', (name) => {
    expect(isResponseType(name)).toBe(false);
  });

  it.each([
    ['THROTTLED', 'DEFAULT_4XX'],
    ['REQUEST_TOO_LARGE', 'DEFAULT_4XX'],
    ['INTEGRATION_TIMEOUT', 'DEFAULT_5XX'],
  ] as const)('%s takes the customization of %s', (type, parent) => {
    expect(parentType(type)).toBe(parent);
  });
});
