// The rule integration-response-undecided.
import type { Rule } from '../rule/rule.ts';

export const integrationResponseUndecided: Rule = {
  code: 'integration-response-undecided',
  severity: 'info',
  what: 'The check can determine which status codes the key of an integration response matches.',
  source:
    'None from AWS: the pattern takes too many steps or has a form that the engine does not support, so the rules about patterns skip it.',
  example: {
    of: 'integration',
    wrong: `
      responses:
        2\\p{javaDigit}+: { statusCode: '200' }
    `,
    right: `
      responses:
        2\\d{2}: { statusCode: '200' }
    `,
  },
  *find({ responses }) {
    for (const { key, pointer } of responses.filter(({ statuses }) => statuses === 'unknown')) {
      const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
      const message = `Cannot determine which status codes ${JSON.stringify(shown)} matches.`;
      yield { pointer, message, help: 'Write a short pattern of digits, such as 4\\d{2} or 500|503.' };
    }
  },
};
