// The rule kinesis-http-method-wrong.
import type { Rule } from '../rule/rule.ts';

export const kinesisHttpMethodWrong: Rule = {
  code: 'kinesis-http-method-wrong',
  severity: 'error',
  what: "Kinesis is called with POST, whatever the caller's method.",
  source:
    'API Gateway Developer Guide, "Tutorial: Create a REST API as an Amazon Kinesis proxy". Kinesis accepts JSON over POST only.',
  example: {
    of: 'integration',
    wrong: 'httpMethod: PUT',
    right: 'httpMethod: POST',
  },
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      const method = integration.value['httpMethod'];
      if (typeof method !== 'string' || method.toUpperCase() === 'POST') continue;
      yield {
        pointer: `${integration.pointer}/httpMethod`,
        message: `${operation.title} calls Kinesis with ${method}; Kinesis accepts POST only.`,
        help: "Use POST here; the caller's method is the key of the operation.",
      };
    }
  },
};
