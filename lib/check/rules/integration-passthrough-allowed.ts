// The rule integration-passthrough-allowed.
import type { Integration } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const integrationPassthroughAllowed: Rule = {
  code: 'integration-passthrough-allowed',
  severity: 'error',
  what: 'No body reaches an AWS service without the mapping template that the integration has for it. Excepted are Lambda, whose function has to check what it gets, and S3, which stores it.',
  source:
    'API Gateway Developer Guide, "Method request behavior for payloads without mapping templates": a body without a template goes to the backend unchanged, unless passthroughBehavior is never. The caller chooses the Content-Type, and a body without a model is not validated.',
  example: {
    of: 'integration',
    wrong: 'passthroughBehavior: when_no_match',
    right: 'passthroughBehavior: never',
  },
  *find({ operations }) {
    for (const { title, integration } of operations) {
      const service = integration && openService(integration);
      if (!service) continue;
      yield {
        pointer: integration.pointer,
        message: `${title} passes bodies whose Content-Type has no template through to ${service}, so a caller can write the entire request.`,
        help: 'Set passthroughBehavior to never; such a call then gets 415.',
      };
    }
  },
};

/** The service that gets bodies as the caller wrote them. */
function openService({ type, uri, passthroughBehavior, templates }: Integration): string | undefined {
  if (uri?.service === 'kinesis') {
    const passes = passthroughBehavior === 'when_no_templates' && templates.length === 0;
    return passthroughBehavior === 'when_no_match' || passes ? 'Kinesis' : undefined;
  }
  // Without any template, passing bodies through is what the integration is for.
  const isMeant = passthroughBehavior !== 'when_no_match' || templates.length === 0;
  if (type !== 'aws' || !uri || isMeant || uri.service === 'lambda' || uri.service === 's3') return undefined;
  return uri.service;
}
