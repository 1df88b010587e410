// Rule integration-timeout: a timeout stays within what every account has.
import type { Rule } from '../rule/rule.ts';

const MAX_MS = 29_000;

/** Source: API Gateway developer guide, quotas: 29 seconds; more after a raise of the quota, for regional and private APIs only. */
export const integrationTimeout: Rule = {
  code: 'integration-timeout',
  severity: 'warning',
  *find({ operations }) {
    for (const { integration, title } of operations) {
      const timeout = integration?.value['timeoutInMillis'];
      if (typeof timeout !== 'number' || timeout <= MAX_MS) continue;
      yield {
        pointer: `${integration?.pointer}/timeoutInMillis`,
        message: `${title} waits ${timeout} ms; API Gateway takes more than ${MAX_MS} only where the quota has been raised.`,
        help: `Write ${MAX_MS} or less.`,
      };
    }
  },
};
