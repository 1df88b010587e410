// The rule kinesis-response-binary.
import { createBinaryTest, type IntegrationResponse } from '../../apigateway/index.ts';
import { jsonContentTypeOf, kinesisModel } from '../../aws/index.ts';
import type { Rule } from '../rule/rule.ts';

const KINESIS_TYPE = jsonContentTypeOf(kinesisModel);

export const kinesisResponseBinary: Rule = {
  code: 'kinesis-response-binary',
  severity: 'warning',
  what: 'The media type of the responses of Kinesis is not declared binary, unless they reach every client as they are.',
  source:
    'API Gateway Developer Guide, "Content type conversions in API Gateway": a binary response becomes base64 for a client that does not accept a binary type, and with `CONVERT_TO_TEXT`. Recorded on AWS: the type is that of the Content-Type of the backend, and a binary body that meets a mapping template fails with 500. A warning, because the recordings are of other backends.',
  example: {
    of: 'document',
    wrong: `x-amazon-apigateway-binary-media-types: [${KINESIS_TYPE}]`,
    right: 'x-amazon-apigateway-binary-media-types: [application/octet-stream]',
  },
  *find({ kinesisOperations, binaryMediaTypes }) {
    const types = binaryMediaTypes.map(({ mediaType }) => mediaType);
    const declared = binaryMediaTypes.find(({ mediaType }) => createBinaryTest([mediaType])(KINESIS_TYPE));
    if (declared === undefined) return;
    const everyClient = createBinaryTest(types)('*/*');
    const reaches = ({ templates, contentHandling }: IntegrationResponse) =>
      templates.every(({ source }) => source === '') &&
      (contentHandling === 'CONVERT_TO_BINARY' || (contentHandling === undefined && everyClient));
    for (const { operation, integration } of kinesisOperations) {
      const response = integration.responses.find((one) => !reaches(one));
      if (response === undefined) continue;
      const { pointer, mediaType } = declared;
      yield {
        pointer,
        message: `${JSON.stringify(mediaType)} declares the responses of Kinesis binary (${KINESIS_TYPE}): the integration response "${response.key}" of ${operation.title} becomes base64 or fails with 500.`,
        help: 'List only media types of records, such as application/octet-stream.',
      };
      return;
    }
  },
};
