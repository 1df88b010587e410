// The rule integration-connection-missing.
import type { Rule } from '../rule/rule.ts';

export const integrationConnectionMissing: Rule = {
  code: 'integration-connection-missing',
  severity: 'error',
  what: 'An integration with the connection type VPC_LINK names its VPC link.',
  source:
    'API reference, "Integration", connectionId: the id of the VpcLink, required when connectionType is VPC_LINK.',
  example: {
    of: 'integration',
    wrong: `
      type: http
      httpMethod: GET
      uri: https://internal.example.com/items
      connectionType: VPC_LINK
    `,
    right: `
      type: http
      httpMethod: GET
      uri: https://internal.example.com/items
      connectionType: VPC_LINK
      connectionId: { Ref: VpcLink }
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const type = integration?.value['connectionType'];
      if (!integration || typeof type !== 'string' || type.toUpperCase() !== 'VPC_LINK') continue;
      if (Object.hasOwn(integration.value, 'connectionId')) continue;
      yield {
        pointer: `${integration.pointer}/connectionType`,
        message: `${title} has the connection type VPC_LINK and no "connectionId".`,
        help: 'Add the id of the VPC link.',
      };
    }
  },
};
