// Rule kinesis-integration-type-wrong: an integration with Kinesis is of type aws.
import type { Rule } from '../rule/rule.ts';

const OTHERS = ['aws_proxy', 'http', 'http_proxy'];

/** Source, recorded on AWS: "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations." */
export const kinesisIntegrationTypeWrong: Rule = {
  code: 'kinesis-integration-type-wrong',
  severity: 'error',
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      if (!OTHERS.includes(integration.type)) continue;
      yield {
        pointer: `${integration.pointer}/type`,
        message: `${operation.title} calls Kinesis with the type ${integration.type}.`,
        help: 'Write the type aws.',
      };
    }
  },
};
