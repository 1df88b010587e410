import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, TITLE, withIntegration, withTemplate } from '../make-document.ts';

describeRule('template-input-unquoted', 'error', {
  finds: [
    [
      'a number in a JSON string that the template builds',
      withTemplate('#set($json = "{""n"": $input.params(\'n\')}")\n{"Data": "$util.base64Encode($json)"}'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) prints $input.params('n') outside quotes (line 1, column 23): caller input there can add members.`,
      ],
    ],
    [
      'a number that nobody tested',
      withTemplate('{"Limit": $input.params(\'limit\')}'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) prints $input.params('limit') outside quotes (line 1, column 11): caller input there can add members.`,
      ],
    ],
    [
      'the body as a value',
      withTemplate('{"Data": $input.body}'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) prints $input.body outside quotes (line 1, column 10): caller input there can add members.`,
      ],
    ],
    [
      'a test of something else, and one that everything passes',
      withTemplate(
        "#set($o = 1)#set($n = $input.params('n'))\n{#if($o.matches('[0-9]+'))\"a\": $n,#end#if($n.matches('.*'))\"b\": $n#end}",
      ),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) prints $n (from $input.params('n')) outside quotes (line 2, column 32): caller input there can add members.`,
      ],
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        `The request template of ${TITLE} (application/json) prints $n (from $input.params('n')) outside quotes (line 2, column 65): caller input there can add members.`,
      ],
    ],
  ],
  passes: [
    [
      'sums, and strings that are not JSON',
      withTemplate('#set($n = 1 + 2)#set($p = "p-$input.params(\'p\')")\n{"n": $n, "p": "$util.urlEncode($p)"}'),
    ],
    [
      'a number that was tested',
      withTemplate(
        "#set($n = $input.params('n'))\n{#if($n.matches('[0-9]+') == true)\"a\": $n,#end\"b\": $input.json('$.b')}",
      ),
    ],
    [
      'the body of the backend in a response',
      withIntegration({
        responses: {
          '2\\d{2}': { statusCode: '200', responseTemplates: { 'application/json': '$input.body' } },
          default: { statusCode: '500' },
        },
      }),
    ],
  ],
});
