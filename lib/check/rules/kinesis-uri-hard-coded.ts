// Rule kinesis-uri-hard-coded: partition and region of the URI come from the deployment.
import type { Rule } from '../rule/rule.ts';

/** Source: the region of the URI must be that of the API (developer guide), so a fixed one deploys into one region only. */
export const kinesisUriHardCoded: Rule = {
  code: 'kinesis-uri-hard-coded',
  severity: 'warning',
  *find({ kinesisOperations }) {
    for (const { operation, uri, pointer } of kinesisOperations) {
      const fixed = [uri.partition, uri.region].filter((part) => !part.startsWith('${'));
      if (fixed.length === 0) continue;
      yield {
        pointer,
        message: `The URI of ${operation.title} is tied to ${fixed.map((part) => `"${part}"`).join(' and ')}.`,
        help: 'Use Fn::Sub with ${AWS::Partition} and ${AWS::Region}, so that it can be deployed anywhere.',
      };
    }
  },
};
