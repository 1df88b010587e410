// Rule kinesis-content-type: what is sent to Kinesis is called application/x-amz-json-1.1.
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import { kinesisOperations } from '../document/kinesis.ts';
import type { Rule } from '../rule/rule.ts';

const TARGET = 'integration.request.header.Content-Type';

/** Source: the Kinesis protocol is AWS JSON 1.1. Some steps of the developer guide's tutorial have 'x-amz-json-1.1' by mistake. */
export const kinesisContentType: Rule = {
  code: 'kinesis-content-type',
  severity: 'warning',
  *find(document) {
    for (const { operation, integration } of kinesisOperations(document)) {
      const value = objectOf(integration.value['requestParameters'])[TARGET];
      if (typeof value !== 'string' || value === "'application/x-amz-json-1.1'") continue;
      yield {
        pointer: integration.pointer + pointer('requestParameters', TARGET),
        message: `${operation.title} sends Kinesis the Content-Type ${value}.`,
        help: "Map it to 'application/x-amz-json-1.1', in single quotes.",
      };
    }
  },
};
