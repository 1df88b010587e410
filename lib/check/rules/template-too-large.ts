// The rule template-too-large.
import { MAPPING_TEMPLATE_MAX_BYTES } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const templateTooLarge: Rule = {
  code: 'template-too-large',
  severity: 'error',
  what: 'A mapping template is within the quota.',
  source: 'API Gateway Developer Guide, quotas for REST APIs: 300 KB for a mapping template.',
  example: {
    of: 'request template',
    wrong: '{"Data": "… 310,000 characters …"}',
    right: '{"Data": "… 900 characters …"}',
  },
  *find({ templates }) {
    for (const { source = '', title, pointer } of templates) {
      const bytes = Buffer.byteLength(source);
      if (bytes <= MAPPING_TEMPLATE_MAX_BYTES) continue;
      const message = `${title} has ${bytes} bytes; API Gateway accepts 300 KB (${MAPPING_TEMPLATE_MAX_BYTES} bytes).`;
      yield { pointer, message, help: 'Shorten the template.' };
    }
  },
};
