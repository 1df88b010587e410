// Rule integration-timeout-too-long: a timeout stays within what every account has.
import { INTEGRATION_TIMEOUT_MAX_MS } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, quotas: 29 seconds; more after a raise of the quota, for regional and private APIs only. */
export const integrationTimeoutTooLong: Rule = {
  code: 'integration-timeout-too-long',
  severity: 'warning',
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const timeout = integration?.value['timeoutInMillis'];
      if (typeof timeout !== 'number' || timeout <= INTEGRATION_TIMEOUT_MAX_MS) continue;
      yield {
        pointer: `${integration?.pointer}/timeoutInMillis`,
        message: `${title} waits ${timeout} ms; API Gateway takes more than ${INTEGRATION_TIMEOUT_MAX_MS} only where the quota has been raised.`,
        help: `Write ${INTEGRATION_TIMEOUT_MAX_MS} or less.`,
      };
    }
  },
};
