import { describeRule } from '../describe-rule.ts';
import { withSchemas } from '../make-document.ts';

describeRule('models-too-large', 'error', {
  finds: [
    [
      'more than 400 KB of schemas',
      withSchemas({ A: { type: 'object', description: 'a'.repeat(409_600) } }),
      [
        '/components/schemas',
        'The schemas have 409640 bytes; API Gateway accepts 400 KB (409600 bytes) of models per API.',
      ],
    ],
  ],
  passes: [['less than 400 KB', withSchemas({ A: { type: 'object', description: 'a'.repeat(400_000) } })]],
});
