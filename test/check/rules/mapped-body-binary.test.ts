import { describeRule } from '../describe-rule.ts';
import { makeDocument, TITLE, withIntegration } from '../make-document.ts';

describeRule('mapped-body-binary', 'error', {
  finds: [
    [
      'a binary type that a template reads',
      makeDocument(undefined, { 'x-amazon-apigateway-binary-media-types': ['image/png', 'application/json'] }),
      [
        '/x-amazon-apigateway-binary-media-types/1',
        `The request template of ${TITLE} (application/json) reads bodies that "application/json" declares binary; such a call fails with 500.`,
      ],
    ],
    [
      'a wildcard',
      makeDocument(undefined, { 'x-amazon-apigateway-binary-media-types': ['*/*'] }),
      [
        '/x-amazon-apigateway-binary-media-types/0',
        `The request template of ${TITLE} (application/json) reads bodies that "*/*" declares binary; such a call fails with 500.`,
      ],
    ],
  ],
  passes: [
    ['types without a template', makeDocument(undefined, { 'x-amazon-apigateway-binary-media-types': ['image/*'] })],
    [
      'bodies that are turned into text',
      {
        ...withIntegration({ contentHandling: 'CONVERT_TO_TEXT' }),
        'x-amazon-apigateway-binary-media-types': ['*/*'],
      },
    ],
  ],
});
