// The rule api-key-source-mismatched.
import { readKeySource } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const apiKeySourceMismatched: Rule = {
  code: 'api-key-source-mismatched',
  severity: 'warning',
  what: 'If API keys are from the authorizer, operations that require a key have a Lambda authorizer.',
  source:
    'API Gateway Developer Guide, "Choose an API key source": with `AUTHORIZER`, the key is the `usageIdentifierKey` that a Lambda authorizer returns. Import accepts the document; without such an authorizer, every request is a 403.',
  example: {
    of: 'document',
    wrong: `
      components:
        securitySchemes:
          key: { type: apiKey, name: x-api-key, in: header }
      security:
        - key: []
      x-amazon-apigateway-api-key-source: AUTHORIZER
    `,
    right: `
      components:
        securitySchemes:
          key: { type: apiKey, name: x-api-key, in: header }
      security:
        - key: []
      x-amazon-apigateway-api-key-source: HEADER
    `,
  },
  *find({ root, operations, securitySchemes }) {
    if (readKeySource(root) !== 'authorizer') return;
    for (const { title, security } of operations) {
      const [schemes = []] = security.requirements;
      const kinds = schemes.map(({ scheme }) => securitySchemes.get(scheme)?.kind);
      if (!kinds.includes('api-key') || kinds.includes('lambda')) continue;
      yield {
        pointer: security.pointer,
        message: `${title} requires an API key from the authorizer, and has no Lambda authorizer that returns one.`,
        help: 'Add the Lambda authorizer to the requirement, or change x-amazon-apigateway-api-key-source to HEADER.',
      };
    }
  },
};
