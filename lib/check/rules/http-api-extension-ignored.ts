// The rule http-api-extension-ignored.
import { EXTENSIONS } from '../extensions/extensions.ts';
import type { Rule } from '../rule/rule.ts';

export const httpApiExtensionIgnored: Rule = {
  code: 'http-api-extension-ignored',
  severity: 'warning',
  what: 'The document has no extension that only HTTP APIs read.',
  source:
    'API Gateway Developer Guide, the pages of x-amazon-apigateway-cors, -importexport-version, -integrations and -tag-value. HTTP APIs and REST APIs are different products.',
  example: {
    of: 'document',
    wrong: `
      x-amazon-apigateway-cors:
        allowOrigins: ['https://app.example.com']
    `,
    right: `
      x-amazon-apigateway-gateway-responses:
        DEFAULT_4XX:
          responseParameters:
            gatewayresponse.header.Access-Control-Allow-Origin: "'https://app.example.com'"
    `,
  },
  *find({ extensions }) {
    for (const { name, pointer } of extensions) {
      if (!EXTENSIONS[name]?.httpApiOnly) continue;
      const message = `"${name}" is for HTTP APIs; a REST API ignores it.`;
      yield { pointer, message, help: 'Remove it.' };
    }
  },
};
