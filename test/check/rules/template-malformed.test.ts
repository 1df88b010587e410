import { expect } from 'vitest';
import { describeRule } from '../describe-rule.ts';
import { INTEGRATION, withTemplate } from '../make-document.ts';

describeRule('template-malformed', 'error', {
  finds: [
    [
      'a directive without its end',
      withTemplate('{\n#if($context.stage)\n}'),
      [
        `${INTEGRATION}/requestTemplates/application~1json`,
        expect.stringMatching(
          /^The request template of PUT \/streams\/\{stream\} \(application\/json\) cannot be parsed: line \d+, column \d+: ./,
        ),
      ],
    ],
  ],
  passes: [['a template with its end', withTemplate('{\n#if($context.stage)\n#end}')]],
});
