// The rule mapped-body-binary.
import { arrayOf, describeValue } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
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
  *find({ root, templates }) {
    const read = templates.filter(
      ({ direction, integration }) =>
        direction === 'request' &&
        describeValue(integration.value['contentHandling']).toUpperCase() !== 'CONVERT_TO_TEXT',
    );
    for (const [index, type] of arrayOf(root['x-amazon-apigateway-binary-media-types']).entries()) {
      const hit = read.find(({ mediaType }) => covers(type, mediaType));
      if (hit === undefined) continue;
      yield {
        pointer: pointer('x-amazon-apigateway-binary-media-types', index),
        message: `${hit.title} reads bodies that ${JSON.stringify(type)} declares binary; such a call fails with 500.`,
        help: 'Remove it, or set contentHandling to CONVERT_TO_TEXT.',
      };
    }
  },
};

function covers(binary: unknown, mediaType: string): boolean {
  if (typeof binary !== 'string') return false;
  if (binary === '*/*' || binary === mediaType) return true;
  return binary.endsWith('/*') && mediaType.startsWith(binary.slice(0, -1));
}
