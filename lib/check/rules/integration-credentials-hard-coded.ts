// The rule integration-credentials-hard-coded.
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

/** With an account number in digits, not `*`, not an intrinsic. */
const ROLE = /^arn:[a-z-]+:iam::(\d{12}):/;

export const integrationCredentialsHardCoded: Rule = {
  code: 'integration-credentials-hard-coded',
  severity: 'warning',
  what: 'The credentials of an integration do not contain an account number.',
  source:
    'API Gateway Developer Guide, "x-amazon-apigateway-integration object". A document with the role of one account cannot be deployed to another one; CloudFormation can fill in the ARN. Deploys and works in that account, so it is a warning.',
  example: {
    of: 'integration',
    wrong: 'credentials: arn:aws:iam::111122223333:role/api',
    right: `
      credentials:
        Fn::GetAtt: [Role, Arn]
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const credentials = integration?.value['credentials'];
      const account = typeof credentials === 'string' ? ROLE.exec(credentials)?.[1] : undefined;
      if (!integration || account === undefined) continue;
      yield {
        pointer: integration.pointer + pointer('credentials'),
        message: `${title} uses a role of the account ${account.slice(0, 2)}…: the document works in that account only.`,
        help: 'Use Fn::GetAtt or Fn::Sub with the role of the stack.',
      };
    }
  },
};
