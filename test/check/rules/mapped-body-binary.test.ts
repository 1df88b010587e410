import { describeRule } from '../describe-rule.ts';
import { type Json, TITLE, withIntegration } from '../make-document.ts';

/** Where responses are not the question: they have no templates, and are converted to what every client takes. */
function withTypes(types: readonly string[], members: Json = {}): Json {
  const contentHandling = types.includes('*/*') ? undefined : 'CONVERT_TO_TEXT';
  const responses = {
    '2\\d{2}': { statusCode: '200', contentHandling },
    default: { statusCode: '500', contentHandling },
  };
  return { ...withIntegration({ responses, ...members }), 'x-amazon-apigateway-binary-media-types': types };
}

describeRule('mapped-body-binary', 'error', {
  finds: [
    [
      'a binary type that a template reads',
      withTypes(['image/png', 'application/json']),
      [
        '/x-amazon-apigateway-binary-media-types/1',
        `The request template of ${TITLE} (application/json) reads bodies that "application/json" declares binary; such a call fails with 500.`,
      ],
    ],
    [
      'a wildcard',
      withTypes(['*/*']),
      [
        '/x-amazon-apigateway-binary-media-types/0',
        `The request template of ${TITLE} (application/json) reads bodies that "*/*" declares binary; such a call fails with 500.`,
      ],
    ],
  ],
  passes: [
    ['types without a template', withTypes(['image/*'])],
    ['bodies that are turned into text', withTypes(['*/*'], { contentHandling: 'convert_to_text' })],
  ],
});
