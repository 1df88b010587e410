// Rule kinesis-content-type-wrong: what is sent to Kinesis is called application/x-amz-json-1.1.
import { jsonContentTypeOf, kinesisModel } from '../../aws/index.ts';
import type { Rule } from '../rule/rule.ts';

const EXPECTED = `'${jsonContentTypeOf(kinesisModel)}'`;

/** Source: the Kinesis protocol is AWS JSON 1.1. Some steps of the developer guide's tutorial have 'x-amz-json-1.1' by mistake. */
export const kinesisContentTypeWrong: Rule = {
  code: 'kinesis-content-type-wrong',
  severity: 'warning',
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
