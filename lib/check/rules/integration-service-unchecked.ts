// The rule integration-service-unchecked.
import type { Rule } from '../rule/rule.ts';

export const integrationServiceUnchecked: Rule = {
  code: 'integration-service-unchecked',
  severity: 'info',
  what: 'An integration that calls an action of an AWS service calls Kinesis; one finding per document.',
  source: 'None from AWS: the rules about Kinesis skip such an integration, and it does not run locally.',
  example: {
    of: 'integration',
    wrong: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:sqs:action/SendMessage
    `,
    right: `
      uri:
        Fn::Sub: arn:\${AWS::Partition}:apigateway:\${AWS::Region}:kinesis:action/PutRecord
    `,
  },
  *find({ operations }) {
    const others = operations.flatMap(({ integration }) => {
      const uri = integration?.uri;
      return integration && uri?.kind === 'action' && uri.service !== 'kinesis' ? [{ integration, uri }] : [];
    });
    const [first] = others;
    if (!first) return;
    const services = [...new Set(others.map(({ uri }) => uri.service))].sort();
    const count = others.length === 1 ? 'An operation calls' : `${others.length} operations call`;
    yield {
      pointer: `${first.integration.pointer}/uri`,
      message: `${count} ${services.join(', ')}; only Kinesis and mock integrations are fully checked and run locally.`,
      help: 'Correct the service if it should be kinesis.',
    };
  },
};
