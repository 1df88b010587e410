import { expect } from 'vitest';
import { describeRule } from '../describe-rule.ts';
import { makeDocument } from '../make-document.ts';

describeRule('imported-document-too-large', 'error', {
  finds: [
    [
      'more than 6 MB, once',
      makeDocument(undefined, { 'x-note': 'a'.repeat(6 * 1_048_576) }),
      [
        '',
        expect.stringMatching(/^The document has 629\d{4} bytes; API Gateway imports up to 6 MB \(6291456 bytes\)\.$/),
      ],
    ],
  ],
  passes: [['a document of a few hundred bytes', makeDocument()]],
});
