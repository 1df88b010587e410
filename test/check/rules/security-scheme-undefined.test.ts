import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION } from '../make-document.ts';

describeRule('security-scheme-undefined', 'warning', {
  finds: [
    [
      'schemes that are not defined',
      makeDocument(makeOperation({ security: [{ key: [] }] }), { security: [{ other: [] }] }),
      [`${OPERATION}/security/0/key`, 'The security scheme "key" is not defined.'],
      ['/security/0/other', 'The security scheme "other" is not defined.'],
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
