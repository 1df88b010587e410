// Rule template-too-large: a mapping template stays within the quota.
import { MAPPING_TEMPLATE_MAX_BYTES } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, quotas for REST APIs: 300 KB for a mapping template. */
export const templateTooLarge: Rule = {
  code: 'template-too-large',
  severity: 'error',
  *find({ templates }) {
    for (const { source = '', title, pointer } of templates) {
      const bytes = Buffer.byteLength(source);
      if (bytes <= MAPPING_TEMPLATE_MAX_BYTES) continue;
      const message = `${title} has ${bytes} bytes; API Gateway takes 300 KB (${MAPPING_TEMPLATE_MAX_BYTES} bytes).`;
      yield { pointer, message, help: 'Shorten it.' };
    }
  },
};
