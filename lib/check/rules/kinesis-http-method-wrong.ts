// Rule kinesis-http-method-wrong: Kinesis is called with POST, whatever the caller's verb.
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "Tutorial: Create a REST API as an Amazon Kinesis proxy"; Kinesis speaks JSON over POST only. */
export const kinesisHttpMethodWrong: Rule = {
  code: 'kinesis-http-method-wrong',
  severity: 'error',
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      const method = integration.value['httpMethod'];
      if (typeof method !== 'string' || method.toUpperCase() === 'POST') continue;
      yield {
        pointer: `${integration.pointer}/httpMethod`,
        message: `${operation.title} calls Kinesis with ${method}, and Kinesis takes POST only.`,
        help: 'Write POST here; the verb of the caller stands above the operation.',
      };
    }
  },
};
