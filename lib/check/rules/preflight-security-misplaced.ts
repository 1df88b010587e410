// The rule preflight-security-misplaced.
import type { Rule } from '../rule/rule.ts';

export const preflightSecurityMisplaced: Rule = {
  code: 'preflight-security-misplaced',
  severity: 'warning',
  what: 'An OPTIONS operation requires no authorization.',
  source:
    'Fetch Standard, "CORS protocol and credentials": a preflight has no credentials, so a page of another origin cannot call the path. A warning, because OPTIONS can be meant for other callers.',
  example: {
    of: 'document',
    wrong: `
      security:
        - key: []
      paths:
        /items:
          options:
            summary: For preflights.
    `,
    right: `
      security:
        - key: []
      paths:
        /items:
          options:
            summary: For preflights.
            security: []
    `,
  },
  *find({ operations }) {
    for (const { method, security, title } of operations) {
      if (method !== 'OPTIONS' || security.requirements.flat().length === 0) continue;
      yield {
        pointer: security.pointer,
        message: `${title} requires authorization, which a preflight of a browser never has.`,
        help: 'Add "security": [] to the operation.',
      };
    }
  },
};
