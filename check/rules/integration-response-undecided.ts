// Rule integration-response-undecided: it can be told which statuses the key of an integration response matches.
import { integrationResponses } from '../document/integration-response.ts';
import { matchingStatuses } from '../document/status-pattern.ts';
import { answersByStatus } from '../document/status-selection.ts';
import type { Rule } from '../rule.ts';

/** Source: none of AWS; this says that the rules about patterns could not look at one. */
export const integrationResponseUndecided: Rule = {
  code: 'integration-response-undecided',
  severity: 'warning',
  *find({ operations }) {
    for (const operation of operations.filter(answersByStatus)) {
      for (const { key, pointer } of integrationResponses(operation)) {
        if (key === 'default' || matchingStatuses(key) !== 'unknown') continue;
        const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
        const message = `It cannot be told which statuses ${JSON.stringify(shown)} matches.`;
        yield { pointer, message, help: 'Write a short pattern of digits, such as 4\\d{2} or 500|503.' };
      }
    }
  },
};
