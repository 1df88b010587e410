// The rule integration-service-unchecked.
import type { Rule } from '../rule/rule.ts';

export const integrationServiceUnchecked: Rule = {
  code: 'integration-service-unchecked',
  severity: 'warning',
  what: 'An integration that calls an action of an AWS service calls Kinesis.',
  source: 'None from AWS: the rules about Kinesis skip such an integration, and it does not run locally.',
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const uri = integration?.uri;
      if (!integration || uri?.kind !== 'action' || uri.service === 'kinesis') continue;
      yield {
        pointer: `${integration.pointer}/uri`,
        message: `${title} calls an action of ${uri.service}; only Kinesis and mock integrations are fully checked and run locally.`,
        help: 'Correct the service if it should be kinesis.',
      };
    }
  },
};
