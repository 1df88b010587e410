import { describeRule } from '../describe-rule.ts';
import { makeSwagger, OPERATION, TITLE, withChanges } from '../swagger/make-swagger.ts';

const FILE = { name: 'file', in: 'formData', type: 'file' };
const NOTE = { name: 'a note', in: 'formData', type: 'string' };

describeRule('form-parameter-ignored', 'warning', {
  finds: [
    [
      'a form parameter',
      withChanges(makeSwagger(), { [`${OPERATION}/parameters/2`]: FILE }),
      [`${OPERATION}/parameters/2`, `API Gateway does not import the form parameter "file" of ${TITLE}.`],
    ],
    [
      'several, one of them shared, once',
      withChanges(makeSwagger(), {
        '/parameters/File': FILE,
        [`${OPERATION}/parameters/2`]: { $ref: '#/parameters/File' },
        [`${OPERATION}/parameters/3`]: NOTE,
      }),
      [`${OPERATION}/parameters/2`, `API Gateway does not import the form parameter "file" of ${TITLE}, nor 1 more.`],
    ],
  ],
  passes: [
    [
      'a query parameter of that name',
      withChanges(makeSwagger(), { [`${OPERATION}/parameters/2`]: { name: 'file', in: 'query', type: 'string' } }),
    ],
  ],
});
