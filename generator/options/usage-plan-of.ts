// The limits of the API key of the stack, from the options. What is not in use has its default, so that the stack does not depend on it.
import type { Route } from '../declaration/route.ts';
import type { UsagePlan } from '../declaration/usage-plan.ts';
import { DEFAULTS, type Options } from './options.ts';

/** @param routes the chosen ones, with their access. */
export function usagePlanOf(routes: readonly Route[], options: Options): UsagePlan {
  const { [LIMIT]: quotaLimit, ...plan } = routes.some(({ access }) => access?.needsApiKey) ? options : DEFAULTS;
  return {
    rateLimit: plan['usagePlan.rateLimit'],
    burstLimit: plan['usagePlan.burstLimit'],
    quotaLimit,
    quotaPeriod: (quotaLimit > 0 ? plan : DEFAULTS)['usagePlan.quotaPeriod'],
  };
}

const LIMIT = 'usagePlan.quotaLimit';
