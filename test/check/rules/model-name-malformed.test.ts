import { describeRule } from '../describe-rule.ts';
import { withSchemas } from '../make-document.ts';

describeRule('model-name-malformed', 'error', {
  finds: [
    [
      'names with an underscore and a hyphen',
      withSchemas({ put_record: { type: 'object' }, 'Api-Error': { type: 'object' } }),
      ['/components/schemas/put_record', 'The schema name "put_record" is not a valid model name.'],
      ['/components/schemas/Api-Error', 'The schema name "Api-Error" is not a valid model name.'],
    ],
  ],
  passes: [['letters and digits', withSchemas({ Record2: { type: 'object' } })]],
});
