// The rule integration-scheme-wrong.
import { uriText } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const integrationSchemeWrong: Rule = {
  code: 'integration-scheme-wrong',
  severity: 'error',
  what: 'The URI of an HTTP integration begins with http:// or https://.',
  source:
    'API reference, "Integration", uri: for HTTP integrations "a fully formed, encoded HTTP(S) URL". Import rejects others with "Invalid HTTP endpoint specified for URI".',
  example: {
    of: 'integration',
    wrong: `
      type: http
      httpMethod: GET
      uri: ftp://example.com/items
    `,
    right: `
      type: http
      httpMethod: GET
      uri: https://example.com/items
    `,
  },
  *find({ operations }) {
    for (const { integration, title } of operations) {
      if (integration?.type !== 'http' && integration?.type !== 'http_proxy') continue;
      const text = uriText(integration.value['uri']);
      if (text === undefined || text.startsWith('${') || /^https?:\/\//i.test(text)) continue;
      yield {
        pointer: `${integration.pointer}/uri`,
        message: `${title} has the type ${integration.type} and a URI that is not an HTTP URL: ${JSON.stringify(text)}.`,
        help: 'Use a URL such as https://example.com/items.',
      };
    }
  },
};
