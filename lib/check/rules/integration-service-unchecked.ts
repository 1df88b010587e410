// Rule integration-service-unchecked: what calls an action of a service calls one of Kinesis.
import type { Rule } from '../rule/rule.ts';

/** Source: none of AWS; this says that the rules about Kinesis did not look at an integration, and that it cannot run on your machine. */
export const integrationServiceUnchecked: Rule = {
  code: 'integration-service-unchecked',
  severity: 'warning',
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const uri = integration?.uri;
      if (!integration || uri?.kind !== 'action' || uri.service === 'kinesis') continue;
      yield {
        pointer: `${integration.pointer}/uri`,
        message: `${title} calls an action of ${uri.service}; only Kinesis and mock integrations are checked in full and run on this machine.`,
        help: 'Correct the service if it should be kinesis.',
      };
    }
  },
};
