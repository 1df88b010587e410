import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration } from '../make-document.ts';

describeRule('cache-key-undeclared', 'error', {
  finds: [
    [
      'a query parameter that is not declared',
      withIntegration({ cacheKeyParameters: ['method.request.path.stream', 'method.request.querystring.page'] }),
      [
        `${INTEGRATION}/cacheKeyParameters/1`,
        `${TITLE} does not declare the query parameter "page", which its cache key uses.`,
      ],
    ],
  ],
  passes: [['a path variable', withIntegration({ cacheKeyParameters: ['method.request.path.stream'] })]],
});
