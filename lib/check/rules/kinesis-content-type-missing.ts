// Rule kinesis-content-type-missing: a route without a body says for itself what it sends to Kinesis.
import { jsonContentTypeOf, kinesisModel } from '../../aws/index.ts';
import type { Rule } from '../rule/rule.ts';

/**
 * Source: API Gateway forwards the caller's Content-Type unless it is mapped, and a call without a body has none; what Kinesis answers
 * then is recorded nowhere, hence a warning. The developer guide's tutorial maps it.
 */
export const kinesisContentTypeMissing: Rule = {
  code: 'kinesis-content-type-missing',
  severity: 'warning',
  *find({ kinesisOperations }) {
    for (const { operation, integration } of kinesisOperations) {
      const isMapped = integration.parameters.some(({ header }) => header?.toLowerCase() === 'content-type');
      const hasBody = 'requestBody' in operation.value || !['GET', 'HEAD', 'DELETE'].includes(operation.method);
      if (hasBody || isMapped) continue;
      yield {
        pointer: integration.pointer,
        message: `${operation.title} has no body and sends Kinesis no Content-Type.`,
        help: `Map integration.request.header.Content-Type to '${jsonContentTypeOf(kinesisModel)}', in single quotes.`,
      };
    }
  },
};
