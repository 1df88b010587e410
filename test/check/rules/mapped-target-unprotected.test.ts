import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, type Json, makeDocument, makeIntegration, makeOperation, TITLE } from '../make-document.ts';

function withHeader(name: string, source: string): Json {
  const requestParameters = {
    'integration.request.header.Content-Type': "'application/x-amz-json-1.1'",
    [`integration.request.header.${name}`]: source,
  };
  return makeDocument(
    makeOperation({
      parameters: [
        { name: 'stream', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'Target', in: 'header', schema: { type: 'string' } },
      ],
      'x-amazon-apigateway-integration': makeIntegration({ requestParameters }),
    }),
  );
}

describeRule('mapped-target-unprotected', 'error', {
  finds: [
    [
      'the action of the service',
      withHeader('X-Amz-Target', 'method.request.header.Target'),
      [
        `${INTEGRATION}/requestParameters/integration.request.header.X-Amz-Target`,
        `${TITLE} sends method.request.header.Target as X-Amz-Target, so a caller decides what kinesis does.`,
      ],
    ],
    [
      'the access of an object, from the body',
      withHeader('x-amz-acl', 'method.request.body.acl'),
      [
        `${INTEGRATION}/requestParameters/integration.request.header.x-amz-acl`,
        `${TITLE} sends method.request.body.acl as x-amz-acl, so a caller decides what kinesis does.`,
      ],
    ],
  ],
  passes: [
    ['a constant', withHeader('X-Amz-Target', "'Kinesis.PutRecord'")],
    ['another header', withHeader('X-Mine', 'method.request.header.Target')],
  ],
});
