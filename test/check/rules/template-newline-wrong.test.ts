import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

describeRule('template-newline-wrong', 'warning', {
  finds: [
    [
      'a line feed to encode',
      withTemplate('{"Data": "$util.base64Encode($input.body)$util.base64Encode(\'\\n\')"}'),
      [POINTER, `${TEMPLATE} has \\n in a string (line 1, column 61), which is a backslash and an n there.`],
    ],
    [
      'one in a variable',
      withTemplate('#set($nl = "\\n"){"Data": "$util.base64Encode($nl)"}'),
      [POINTER, `${TEMPLATE} has \\n in a string (line 1, column 12), which is a backslash and an n there.`],
    ],
  ],
  passes: [
    ['a regular expression', withTemplate('{"Data": "$util.base64Encode($input.body.replaceAll(\'\\n\', \' \'))"}')],
    ['a line break in JSON', withTemplate('{"Data": "a\\nb"}')],
  ],
});
