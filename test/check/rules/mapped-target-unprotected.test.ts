import { describeRule } from '../describe-rule.ts';
import {
  INTEGRATION,
  type Json,
  makeDocument,
  makeIntegration,
  makeOperation,
  S3_URI,
  TITLE,
} from '../make-document.ts';

const SNS_URI = { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:sns:path//' };

function withHeader(name: string, source: string): Json {
  return withTarget(`header.${name}`, source);
}

function withTarget(target: string, source: string, members: Json = {}): Json {
  const requestParameters = {
    'integration.request.header.Content-Type': "'application/x-amz-json-1.1'",
    [`integration.request.${target}`]: source,
  };
  return makeDocument(
    makeOperation({
      parameters: [
        { name: 'stream', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'Target', in: 'header', schema: { type: 'string' } },
      ],
      'x-amazon-apigateway-integration': makeIntegration({ requestParameters, ...members }),
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
    [
      'the action of S3, by the query',
      withTarget('querystring.acl', 'method.request.header.Target', { uri: S3_URI }),
      [
        `${INTEGRATION}/requestParameters/integration.request.querystring.acl`,
        `${TITLE} sends method.request.header.Target as acl, so a caller decides what s3 does.`,
      ],
    ],
    [
      'the action of SNS, by the query',
      withTarget('querystring.Action', 'method.request.header.Target', { uri: SNS_URI }),
      [
        `${INTEGRATION}/requestParameters/integration.request.querystring.Action`,
        `${TITLE} sends method.request.header.Target as Action, so a caller decides what sns does.`,
      ],
    ],
  ],
  passes: [
    ['another parameter of S3', withTarget('querystring.prefix', 'method.request.header.Target', { uri: S3_URI })],
    ['a constant', withHeader('X-Amz-Target', "'Kinesis.PutRecord'")],
    ['another header', withHeader('X-Mine', 'method.request.header.Target')],
  ],
});
