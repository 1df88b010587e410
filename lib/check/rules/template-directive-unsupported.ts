// The rule template-directive-unsupported.
import type { Rule } from '../rule/rule.ts';

/** A comment, or a directive. The parser skips definitions of macros, so that the tree does not have them. */
const COMMENT_OR_DIRECTIVE = /##.*|#\*[\s\S]*?\*#|#(macro|evaluate|parse|include)\b/g;

export const templateDirectiveUnsupported: Rule = {
  code: 'template-directive-unsupported',
  severity: 'warning',
  what: 'Templates use only directives of Velocity that API Gateway runs.',
  source:
    'Recorded on AWS: `#macro` defines nothing, and its calls and `#evaluate` are printed as they are; `#parse` and `#include` fail.',
  example: {
    of: 'request template',
    wrong: `
      #macro(key)$context.requestId#end
      {"PartitionKey": "#key()"}
    `,
    right: `
      #set($key = $context.requestId)
      {"PartitionKey": "$key"}
    `,
  },
  *find({ parsedTemplates }) {
    for (const { source = '', title, pointer } of parsedTemplates) {
      const found = [...source.matchAll(COMMENT_OR_DIRECTIVE)].find(([, name]) => name !== undefined);
      if (!found) continue;
      const lines = source.slice(0, found.index).split('\n');
      yield {
        pointer,
        inTemplate: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
        message: `${title} uses #${found[1]}, which API Gateway does not run.`,
        help: 'Use #set, #if and #foreach.',
      };
    }
  },
};
