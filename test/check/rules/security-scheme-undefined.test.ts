import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION } from '../make-document.ts';

describeRule('security-scheme-undefined', 'error', {
  finds: [
    [
      'schemes that are not defined',
      makeDocument(makeOperation({ security: [{ key: [] }] }), { security: [{ other: [] }] }),
      [`${OPERATION}/security/0/key`, 'There is no security scheme "key".'],
      ['/security/0/other', 'There is no security scheme "other".'],
    ],
  ],
  passes: [
    [
      'a scheme that is defined',
      makeDocument(makeOperation({ security: [{ key: [] }] }), {
        components: { securitySchemes: { key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } },
      }),
    ],
  ],
});
