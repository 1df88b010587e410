// The rule kinesis-uri-hard-coded.
import type { Rule } from '../rule/rule.ts';

export const kinesisUriHardCoded: Rule = {
  code: 'kinesis-uri-hard-coded',
  severity: 'info',
  what: 'The partition and the Region of the URI come from the deployment.',
  source:
    'API Gateway Developer Guide: the Region of the URI must be the Region of the API, so a hard-coded one can be deployed to one Region only.',
  *find({ kinesisOperations }) {
    for (const { operation, uri, pointer } of kinesisOperations) {
      const fixed = [uri.partition, uri.region].filter((part) => !part.startsWith('${'));
      if (fixed.length === 0) continue;
      yield {
        pointer,
        message: `The URI of ${operation.title} hard-codes ${fixed.map((part) => `"${part}"`).join(' and ')}.`,
        help: 'Use Fn::Sub with ${AWS::Partition} and ${AWS::Region}, so that the document can be deployed anywhere.',
      };
    }
  },
};
