// Rule http-api-extension-ignored: there is no extension that only HTTP APIs read, which are another product than REST APIs.
import { EXTENSIONS } from '../extensions/extensions.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, the pages of x-amazon-apigateway-cors, -importexport-version, -integrations and -tag-value. */
export const httpApiExtensionIgnored: Rule = {
  code: 'http-api-extension-ignored',
  severity: 'warning',
  *find({ extensions }) {
    for (const { name, pointer } of extensions) {
      if (!EXTENSIONS[name]?.httpApiOnly) continue;
      const message = `"${name}" is for HTTP APIs; a REST API ignores it.`;
      yield { pointer, message, help: 'Take it out.' };
    }
  },
};
