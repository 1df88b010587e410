// The rule kinesis-content-type-wrong.
import { jsonContentTypeOf, kinesisModel } from '../../aws/index.ts';
import type { Rule } from '../rule/rule.ts';

const EXPECTED = `'${jsonContentTypeOf(kinesisModel)}'`;

export const kinesisContentTypeWrong: Rule = {
  code: 'kinesis-content-type-wrong',
  severity: 'warning',
  what: `The Content-Type sent to Kinesis is ${jsonContentTypeOf(kinesisModel)}.`,
  source:
    "The Kinesis protocol is AWS JSON 1.1. Some steps of the Developer Guide's tutorial omit `application/` by mistake.",
  example: {
    of: 'integration',
    wrong: `
      requestParameters:
        integration.request.header.Content-Type: "'application/json'"
    `,
    right: `
      requestParameters:
        integration.request.header.Content-Type: "${EXPECTED}"
    `,
  },
  *find({ requestMappings }) {
    const kinesis = requestMappings.filter(({ integration }) => integration.uri?.service === 'kinesis');
    for (const { operation, header, expression, pointer } of kinesis) {
      if (header !== 'Content-Type' || typeof expression !== 'string' || expression === EXPECTED) continue;
      yield {
        pointer,
        message: `${operation.title} sends Kinesis the Content-Type ${expression}.`,
        help: `Map it to ${EXPECTED}, in single quotes.`,
      };
    }
  },
};
