// The rule integration-uri-hard-coded.
import { uriText } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const integrationUriHardCoded: Rule = {
  code: 'integration-uri-hard-coded',
  severity: 'info',
  what: 'The Region and the account in URIs come from the deployment.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration object": a URI names the Region of the API, so that a hard-coded one can be deployed to one Region or account only. One finding per document.',
  example: {
    of: 'integration',
    wrong: 'uri: arn:aws:apigateway:us-east-1:kinesis:action/PutRecord',
    right: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
    `,
  },
  *find({ operations }) {
    const found = operations.flatMap(({ integration, title }) => {
      const text = integration ? uriText(integration.value['uri']) : undefined;
      const uri = integration?.uri;
      if (!integration || !uri || text === undefined) return [];
      const account = /(?<![0-9])[0-9]{12}(?![0-9])/.exec(text)?.[0];
      const fixed = uri.region.startsWith('${') ? [] : [uri.region];
      const parts = account === undefined ? fixed : [...fixed, account];
      return parts.length === 0 ? [] : [{ title, pointer: `${integration.pointer}/uri`, parts }];
    });
    const [first] = found;
    if (!first) return;
    const others = found.length === 1 ? '' : `, as do ${found.length - 1} more`;
    yield {
      pointer: first.pointer,
      message: `The URI of ${first.title} hard-codes ${first.parts.map((part) => `"${part}"`).join(' and ')}${others}.`,
      help: 'Use Fn::Sub with ${AWS::Partition}, ${AWS::Region} and ${AWS::AccountId}, so that the document can be deployed anywhere.',
    };
  },
};
