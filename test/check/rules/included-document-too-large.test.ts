import { expect } from 'vitest';
import { describeRule } from '../describe-rule.ts';
import { makeDocument } from '../make-document.ts';

describeRule('included-document-too-large', 'warning', {
  finds: [
    [
      'more than 1 MB',
      makeDocument(undefined, { 'x-note': 'a'.repeat(1_048_576) }),
      ['', expect.stringMatching(/^The document has 1049\d{3} bytes; a CloudFormation template can have 1 MB/)],
    ],
  ],
  passes: [['less than 1 MB', makeDocument(undefined, { 'x-note': 'a'.repeat(1_000_000) })]],
});
