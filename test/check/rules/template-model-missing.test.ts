import { describeRule } from '../describe-rule.ts';
import {
  INTEGRATION,
  type Json,
  makeDocument,
  makeIntegration,
  makeOperation,
  REQUEST,
  TITLE,
} from '../make-document.ts';

describeRule('template-model-missing', 'warning', {
  finds: [
    [
      'a template of a type that is not declared',
      maps('application/json', 'text/csv'),
      [
        `${INTEGRATION}/requestTemplates/text~1csv`,
        `${TITLE} maps bodies of text/csv but has no model for them, so they are not validated.`,
      ],
    ],
  ],
  passes: [
    ['templates of the declared types', maps('application/json')],
    ['any template where bodies are not validated', maps('application/json', 'text/csv', 'none')],
  ],
});

/** Takes JSON and maps these types; with `none` no body is validated. */
function maps(...mediaTypes: string[]): Json {
  const validated = !mediaTypes.includes('none');
  const types = mediaTypes.filter((type) => type !== 'none');
  const requestTemplates = Object.fromEntries(types.map((type) => [type, REQUEST]));
  const operation = makeOperation({
    requestBody: { content: { 'application/json': validated ? { schema: { type: 'object' } } : {} } },
    'x-amazon-apigateway-integration': makeIntegration({ requestTemplates }),
  });
  return makeDocument(
    operation,
    validated
      ? {}
      : {
          'x-amazon-apigateway-request-validator': undefined,
          'x-amazon-apigateway-request-validators': undefined,
        },
  );
}
