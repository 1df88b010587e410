import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

describeRule('template-escape-incomplete', 'warning', {
  finds: [
    [
      'escapeJavaScript alone',
      withTemplate('{"a": "$util.escapeJavaScript($input.params(\'x\'))"}'),
      [
        POINTER,
        `${TEMPLATE} prints $util.escapeJavaScript($input.params('x')) between quotes (line 1, column 8): escapeJavaScript writes \\' for an apostrophe, which is not valid JSON.`,
      ],
    ],
    [
      'JSON text that is escaped, in a variable',
      withTemplate('#set($x = $util.escapeJavaScript($input.json(\'$\')))\n{"input": "$x"}'),
      [
        POINTER,
        `${TEMPLATE} prints $x (from $input.json('$')) between quotes (line 2, column 12): escapeJavaScript writes \\' for an apostrophe, which is not valid JSON.`,
      ],
    ],
  ],
  passes: [
    ['the replacement', withTemplate(`{"a": "$util.escapeJavaScript($input.params('x')).replaceAll("\\\\'", "'")"}`)],
    [
      'an escape within an encoding',
      withTemplate('{"Data": "$util.base64Encode($util.escapeJavaScript($input.params(\'x\')))"}'),
    ],
  ],
});
