// Rule kinesis-credentials-missing: an integration with Kinesis has a role to call it with.
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "x-amazon-apigateway-integration object": API Gateway calls Kinesis as the role that credentials name. */
export const kinesisCredentialsMissing: Rule = {
  code: 'kinesis-credentials-missing',
  severity: 'error',
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      if (Object.hasOwn(integration.value, 'credentials')) continue;
      yield {
        pointer: integration.pointer,
        message: `${operation.title} calls Kinesis without "credentials", so every call is refused.`,
        help: 'Name the role that API Gateway assumes for the call.',
      };
    }
  },
};
