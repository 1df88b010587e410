import { describeRule } from '../describe-rule.ts';
import { withSchemas } from '../make-document.ts';

describeRule('model-name-malformed', 'error', {
  finds: [
    [
      'names with an underscore and a hyphen',
      withSchemas({ put_record: { type: 'object' }, 'Api-Error': { type: 'object' } }),
      ['/components/schemas/put_record', 'The schema name "put_record" cannot be the name of a model.'],
      ['/components/schemas/Api-Error', 'The schema name "Api-Error" cannot be the name of a model.'],
    ],
  ],
  passes: [['letters and digits', withSchemas({ Record2: { type: 'object' } })]],
});
