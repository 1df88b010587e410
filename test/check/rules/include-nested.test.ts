import { describeRule } from '../describe-rule.ts';
import { makeDocument } from '../make-document.ts';

describeRule('include-nested', 'error', {
  finds: [
    [
      'an include within the document',
      makeDocument(undefined, { info: { title: 'Test', version: '1', description: include('AWS::Include') } }),
      ['/info/description', 'A document that a template includes cannot use AWS::Include.'],
    ],
  ],
  passes: [
    ['another macro', makeDocument(undefined, { info: { title: 'Test', version: '1', description: include('Mine') } })],
  ],
});

function include(Name: string) {
  return { 'Fn::Transform': { Name, Parameters: { Location: 'a.yaml' } } };
}
