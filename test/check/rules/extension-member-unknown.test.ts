import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, withIntegration } from '../make-document.ts';

describeRule('extension-member-unknown', 'warning', {
  finds: [
    [
      'a misspelled member',
      withIntegration({ requestTemplate: {} }),
      [`${INTEGRATION}/requestTemplate`, '"requestTemplate" is not a member that this object can have.'],
    ],
  ],
  passes: [['every member of an integration', withIntegration({ timeoutInMillis: 1000, cacheNamespace: 'a' })]],
});
