// Rule kinesis-passthrough-allowed: no body reaches Kinesis past the templates.
import type { Rule } from '../rule/rule.ts';

/**
 * A caller chooses the Content-Type; one without a model is not validated, and one without a template goes to Kinesis as it came, unless
 * the behaviour is never. Source: API Gateway developer guide, "Method request behavior for payloads without mapping templates".
 */
export const kinesisPassthroughAllowed: Rule = {
  code: 'kinesis-passthrough-allowed',
  severity: 'error',
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      const { passthroughBehavior, templates } = integration;
      const passes = passthroughBehavior === 'when_no_templates' && templates.length === 0;
      if (passthroughBehavior !== 'when_no_match' && !passes) continue;
      yield {
        pointer: integration.pointer,
        message: `${operation.title} passes bodies of a Content-Type without a template on to Kinesis, so a caller can write the whole request.`,
        help: 'Set passthroughBehavior to never: such a call is answered with 415.',
      };
    }
  },
};
