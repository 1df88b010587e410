import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withTemplate } from '../make-document.ts';

const POINTER = `${INTEGRATION}/requestTemplates/application~1json`;
const TEMPLATE = `The request template of ${TITLE} (application/json)`;

describeRule('template-header-mismatched', 'warning', {
  finds: [
    [
      'a header of the map',
      withTemplate('{"a": "$util.urlEncode($input.params().header.get(\'X-Key\'))"}'),
      [
        POINTER,
        `${TEMPLATE} reads $input.params().header.get('X-Key') (line 1, column 24), which is empty for callers that send the header in lowercase, as HTTP/2 does.`,
      ],
    ],
    [
      'one of a variable',
      withTemplate('#set($h = $input.params().get(\'header\')){"a": "$util.urlEncode($h[\'X-Key\'])"}'),
      [
        POINTER,
        `${TEMPLATE} reads $h['X-Key'] (line 1, column 64), which is empty for callers that send the header in lowercase, as HTTP/2 does.`,
      ],
    ],
  ],
  passes: [
    ['a header by its name', withTemplate('{"a": "$util.urlEncode($input.params(\'X-Key\'))"}')],
    [
      'a lowercase name, and a query parameter with capitals',
      withTemplate(
        '{"a": "$util.urlEncode($input.params().header.get(\'x-key\'))", "b": "$util.urlEncode($input.params().querystring.get(\'Key\'))"}',
      ),
    ],
  ],
});
