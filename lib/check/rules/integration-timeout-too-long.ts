// The rule integration-timeout-too-long.
import { INTEGRATION_TIMEOUT_MAX_MS } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const integrationTimeoutTooLong: Rule = {
  code: 'integration-timeout-too-long',
  severity: 'warning',
  what: 'A timeout is within the quota that every account has.',
  source:
    'API Gateway Developer Guide, quotas for REST APIs: 29 seconds. The quota can be raised for Regional and private APIs only.',
  example: {
    of: 'integration',
    wrong: 'timeoutInMillis: 60000',
    right: 'timeoutInMillis: 20000',
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const timeout = integration?.value['timeoutInMillis'];
      if (typeof timeout !== 'number' || timeout <= INTEGRATION_TIMEOUT_MAX_MS) continue;
      yield {
        pointer: `${integration?.pointer}/timeoutInMillis`,
        message: `${title} has a timeout of ${timeout} ms; API Gateway accepts more than ${INTEGRATION_TIMEOUT_MAX_MS} only if the quota has been raised.`,
        help: `Use ${INTEGRATION_TIMEOUT_MAX_MS} or less.`,
      };
    }
  },
};
