import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation } from '../make-document.ts';

const SCHEMES = { securitySchemes: { key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } };

describeRule('security-scheme-unused', 'info', {
  finds: [
    [
      'a scheme that no operation requires',
      makeDocument(undefined, { components: SCHEMES }),
      ['/components/securitySchemes/key', 'No operation requires the security scheme "key".'],
    ],
    [
      'one that an operation gives up',
      makeDocument(makeOperation({ security: [] }), { components: SCHEMES }),
      ['/components/securitySchemes/key', 'No operation requires the security scheme "key".'],
    ],
  ],
  passes: [
    ['a scheme of the root', makeDocument(undefined, { components: SCHEMES, security: [{ key: [] }] })],
    ['a scheme of an operation', makeDocument(makeOperation({ security: [{ key: [] }] }), { components: SCHEMES })],
  ],
});
