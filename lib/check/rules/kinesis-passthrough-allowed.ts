// The rule kinesis-passthrough-allowed.
import type { Rule } from '../rule/rule.ts';

export const kinesisPassthroughAllowed: Rule = {
  code: 'kinesis-passthrough-allowed',
  severity: 'error',
  what: 'No body reaches Kinesis without a mapping template.',
  source:
    'API Gateway Developer Guide, "Method request behavior for payloads without mapping templates": a body without a template goes to Kinesis unchanged, unless passthroughBehavior is never. The caller chooses the Content-Type, and a body without a model is not validated.',
  example: {
    of: 'integration',
    wrong: 'passthroughBehavior: when_no_match',
    right: 'passthroughBehavior: never',
  },
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      const { passthroughBehavior, templates } = integration;
      const passes = passthroughBehavior === 'when_no_templates' && templates.length === 0;
      if (passthroughBehavior !== 'when_no_match' && !passes) continue;
      yield {
        pointer: integration.pointer,
        message: `${operation.title} passes bodies whose Content-Type has no template through to Kinesis, so a caller can write the entire request.`,
        help: 'Set passthroughBehavior to never; such a call then gets 415.',
      };
    }
  },
};
