import { describeRule } from '../describe-rule.ts';
import {
  INTEGRATION,
  type Json,
  makeDocument,
  makeOperation,
  REQUEST,
  TITLE,
  withIntegration,
} from '../make-document.ts';

describeRule('template-missing', 'error', {
  finds: [
    ['no templates', withIntegration({ requestTemplates: undefined }), [INTEGRATION, lacks('application/json')]],
    [
      'a template whose media type has a charset',
      withIntegration({ requestTemplates: { 'application/json; charset=utf-8': REQUEST } }),
      [`${INTEGRATION}/requestTemplates`, lacks('application/json')],
    ],
    [
      'a media type of the body without a template',
      takes('application/json', 'text/csv'),
      [`${INTEGRATION}/requestTemplates`, lacks('text/csv')],
    ],
  ],
  passes: [
    ['a template for every type', withIntegration({ requestTemplates: { $default: REQUEST } })],
    ['a body of the type of the template', takes('application/json')],
  ],
});

function takes(...mediaTypes: string[]): Json {
  const content = Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'object' } }]));
  return makeDocument(makeOperation({ requestBody: { content } }));
}

function lacks(mediaType: string): string {
  return `${TITLE} accepts ${mediaType} but has no request template for it.`;
}
