// The rule yaml-alias-unsupported.
import type { Rule } from '../rule/rule.ts';

export const yamlAliasUnsupported: Rule = {
  code: 'yaml-alias-unsupported',
  severity: 'error',
  what: 'The document has no YAML aliases.',
  source:
    'CloudFormation User Guide, "AWS CloudFormation template formats": YAML aliases and merges are not supported.',
  example: {
    of: 'document',
    wrong: `
      openapi: 3.0.3
      paths:
        /items:
          get: &read
            summary: The items.
        /things:
          get: *read
    `,
    right: `
      openapi: 3.0.3
      paths:
        /items:
          get:
            summary: The items.
        /things:
          get:
            summary: The things.
    `,
  },
  *find({ source }) {
    for (const pointer of source.aliases) {
      const message = 'This is a YAML alias (*name), which CloudFormation does not support.';
      yield { pointer, message, help: 'Write out the value, or use a $ref where OpenAPI allows one.' };
    }
  },
};
