// The rule template-model-missing.
import type { Rule } from '../rule/rule.ts';

export const templateModelMissing: Rule = {
  code: 'template-model-missing',
  severity: 'warning',
  what: 'Where bodies are validated, every request template has a model for its media type.',
  source:
    'API Gateway Developer Guide, "Request validation for REST APIs": without a model for the Content-Type, the body is not validated.',
  example: {
    of: 'operation',
    wrong: `
      requestBody:
        content:
          application/json: { schema: { type: object } }
      x-amazon-apigateway-integration:
        requestTemplates:
          application/json: $input.json('$')
          text/plain: '{"Data": "$util.base64Encode($input.body)"}'
    `,
    right: `
      requestBody:
        content:
          application/json: { schema: { type: object } }
          text/plain: { schema: { type: string } }
      x-amazon-apigateway-integration:
        requestTemplates:
          application/json: $input.json('$')
          text/plain: '{"Data": "$util.base64Encode($input.body)"}'
    `,
  },
  *find({ operations }) {
    for (const { requestBody, validation, integration, title } of operations) {
      const modeled = requestBody.content.map(({ mediaType }) => mediaType);
      if (!integration || !validation.validatesBody || modeled.length === 0 || modeled.includes('$default')) continue;
      for (const { mediaType, pointer } of integration.templates.filter((one) => !modeled.includes(one.mediaType))) {
        yield {
          pointer,
          message: `${title} maps bodies of ${mediaType} but has no model for them, so they are not validated.`,
          help: 'Add the media type with its schema to the request body, or remove the template.',
        };
      }
    }
  },
};
