import { describe, expect, it } from 'vitest';
import { RULES } from '../../../lib/check/rules/index.ts';
import { findingsOf } from '../make-document.ts';
import { INTEGRATION, makeSwagger, withChanges } from './make-swagger.ts';
import { BREAKS, NOT_APPLICABLE } from './rule-table.ts';

describe('a Swagger 2.0 document', () => {
  it('has no finding when it is sound', () => {
    expect(findingsOf(makeSwagger())).toEqual([]);
  });

  it('breaks every rule that can apply', () => {
    const listed = [...Object.keys(BREAKS), ...Object.keys(NOT_APPLICABLE)];
    expect(listed.sort()).toEqual(RULES.map(({ code }) => code).sort());
  });

  for (const [code, [changes, pointer]] of Object.entries(BREAKS)) {
    it(`has ${code} reported at its own place`, () => {
      const found = findingsOf(withChanges(makeSwagger(), changes)).filter(([, name]) => name === code);
      expect(found.map(([, , place]) => place)).toContain(pointer);
    });
  }

  it('of an HTTP API has that finding alone', () => {
    const pointer = `${INTEGRATION}/payloadFormatVersion`;
    const changes = {
      '/x-amazon-apigateway-request-validators': undefined,
      [INTEGRATION]: { type: 'aws_proxy', httpMethod: 'POST', uri: 'a', payloadFormatVersion: '2.0' },
    };
    expect(findingsOf(withChanges(makeSwagger(), changes)).map(([, code, place]) => [code, place])).toEqual([
      ['http-api-unsupported', pointer],
    ]);
  });
});
