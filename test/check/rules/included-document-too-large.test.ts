import { expect } from 'vitest';
import { describeRule } from '../describe-rule.ts';
import { makeDocument } from '../make-document.ts';

describeRule('included-document-too-large', 'warning', {
  finds: [
    [
      'more than 1,000,000 bytes',
      makeDocument(undefined, { 'x-note': 'a'.repeat(1_000_000) }),
      [
        '',
        expect.stringMatching(/^The document has 100[12]\d{3} bytes; a CloudFormation template can have 1000000\.$/),
      ],
    ],
  ],
  passes: [['less', makeDocument(undefined, { 'x-note': 'a'.repeat(998_000) })]],
});
