// The rule mapped-body-binary.
import { createBinaryTest } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

export const mappedBodyBinary: Rule = {
  code: 'mapped-body-binary',
  severity: 'error',
  what: 'No media type with a request template is declared binary.',
  source:
    'Recorded on AWS: a binary body that meets a mapping template fails with 500 unless contentHandling converts it to text.',
  example: {
    of: 'document',
    wrong: 'x-amazon-apigateway-binary-media-types: [application/json]',
    right: 'x-amazon-apigateway-binary-media-types: [image/png]',
  },
  *find({ binaryMediaTypes, templates }) {
    const read = templates.filter(
      ({ direction, integration }) => direction === 'request' && integration.contentHandling !== 'CONVERT_TO_TEXT',
    );
    for (const { pointer, mediaType } of binaryMediaTypes) {
      const isBinary = createBinaryTest([mediaType]);
      const hit = read.find((template) => isBinary(template.mediaType.toLowerCase()));
      if (hit === undefined) continue;
      yield {
        pointer,
        message: `${hit.title} reads bodies that ${JSON.stringify(mediaType)} declares binary; such a call fails with 500.`,
        help: 'Remove it, or set contentHandling to CONVERT_TO_TEXT.',
      };
    }
  },
};
