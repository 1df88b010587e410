// The rule integration-credentials-unprotected.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** API Gateway Developer Guide, "x-amazon-apigateway-integration object": the credentials of the caller. */
const OF_CALLER = /^arn:[a-z-]+:iam::\*:user\/\*$/;

export const integrationCredentialsUnprotected: Rule = {
  code: 'integration-credentials-unprotected',
  severity: 'warning',
  what: 'An integration calls the service with a role of its own, not with the credentials of the caller.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration object": `arn:aws:iam::*:user/*` passes the identity of the caller through. Works for callers with a signature, and lets them do with the service whatever their own permissions allow: the templates no longer limit it.',
  example: {
    of: 'integration',
    wrong: 'credentials: arn:aws:iam::*:user/*',
    right: `
      credentials:
        Fn::GetAtt: [Role, Arn]
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const credentials = integration?.value['credentials'];
      if (!integration || typeof credentials !== 'string' || !OF_CALLER.test(credentials)) continue;
      yield {
        pointer: integration.pointer + pointer('credentials'),
        message: `${title} calls the service with the credentials of its caller, who then needs permission for the service itself.`,
        help: 'Name a role that may do what the operation needs, and no more.',
      };
    }
  },
};
