import { describeRule } from '../describe-rule.ts';
import { makeDocument, makeOperation, OPERATION } from '../make-document.ts';

const components = {
  securitySchemes: {
    key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
    iam: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
  },
};
const ALTERNATIVES = [{ key: [] }, { iam: [] }];

describeRule('security-requirements-unsupported', 'warning', {
  finds: [
    [
      'alternatives of an operation',
      makeDocument(makeOperation({ security: ALTERNATIVES }), { components }),
      [
        `${OPERATION}/security/1`,
        'There are 2 security requirements: a method of API Gateway has one authorizer, not alternatives.',
      ],
    ],
    [
      'alternatives of the whole document',
      makeDocument(makeOperation(), { components, security: [...ALTERNATIVES, {}] }),
      [
        '/security/1',
        'There are 3 security requirements: a method of API Gateway has one authorizer, not alternatives.',
      ],
    ],
  ],
  passes: [
    [
      'schemes that are needed together',
      makeDocument(makeOperation({ security: [{ key: [], iam: [] }] }), { components }),
    ],
  ],
});
