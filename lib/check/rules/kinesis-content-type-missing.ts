// Rule kinesis-content-type-missing: a route without a body says for itself what it sends to Kinesis.
import { objectOf } from '../../base/index.ts';
import { kinesisOperations } from '../document/kinesis.ts';
import type { Rule } from '../rule/rule.ts';

/**
 * Source: API Gateway forwards the caller's Content-Type unless it is mapped, and a call without a body has none; what Kinesis answers
 * then is recorded nowhere, hence a warning. The developer guide's tutorial maps it.
 */
export const kinesisContentTypeMissing: Rule = {
  code: 'kinesis-content-type-missing',
  severity: 'warning',
  *find(document) {
    for (const { operation, integration } of kinesisOperations(document)) {
      const mapped = Object.keys(objectOf(integration.value['requestParameters'])).map((name) => name.toLowerCase());
      const hasBody = 'requestBody' in operation.value || !['get', 'head', 'delete'].includes(operation.method);
      if (hasBody || mapped.includes('integration.request.header.content-type')) continue;
      yield {
        pointer: integration.pointer,
        message: `${operation.title} has no body and sends Kinesis no Content-Type.`,
        help: "Map integration.request.header.Content-Type to 'application/x-amz-json-1.1', in single quotes.",
      };
    }
  },
};
