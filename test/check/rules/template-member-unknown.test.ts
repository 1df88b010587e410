import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

describeRule('template-member-unknown', 'warning', {
  finds: [
    [
      'functions of AppSync',
      withTemplate('{"PartitionKey": "$util.autoId()", "Data": "$util.base64Encode($util.toJson($input.body))"}'),
      [
        POINTER,
        `${TEMPLATE} uses $util.autoId (line 1, column 19), which API Gateway does not have: it prints nothing.`,
      ],
      [
        POINTER,
        `${TEMPLATE} uses $util.toJson (line 1, column 64), which API Gateway does not have: it prints nothing.`,
      ],
    ],
    [
      'a member of $input with another case, within a call',
      withTemplate('{"a": "$util.urlEncode($input.JSON(\'$.a\'))"}'),
      [
        POINTER,
        `${TEMPLATE} uses $input.JSON (line 1, column 24), which API Gateway does not have: it prints nothing.`,
      ],
    ],
  ],
  passes: [
    [
      'those that it has',
      withTemplate(
        '{"a": $input.json("$.a"), "b": "$util.urlEncode($input.params("b"))", "c": "$util.base64Encode($input.body)"}',
      ),
    ],
    ['members of variables', withTemplate('#set($x = {"autoId": 1}){"a": "$x.autoId"}')],
  ],
});
