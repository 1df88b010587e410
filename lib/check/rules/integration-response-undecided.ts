// Rule integration-response-undecided: the check can determine which statuses the key of an integration response matches.
import type { Rule } from '../rule/rule.ts';

/** Source: none of AWS; the pattern takes too many steps or has a form that the engine does not know, so that the rules about patterns skip it. */
export const integrationResponseUndecided: Rule = {
  code: 'integration-response-undecided',
  severity: 'warning',
  *find({ responses }) {
    for (const { key, pointer } of responses.filter(({ statuses }) => statuses === 'unknown')) {
      const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
      const message = `Cannot determine which statuses ${JSON.stringify(shown)} matches.`;
      yield { pointer, message, help: 'Write a short pattern of digits, such as 4\\d{2} or 500|503.' };
    }
  },
};
