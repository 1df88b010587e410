// The rule response-content-handling-wrong.
import { createBinaryTest, type Integration } from '../../apigateway/index.ts';
import { jsonContentTypeOf, kinesisModel } from '../../aws/index.ts';
import type { CheckedResponse } from '../document/checked-response.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { printsOnlyBase64 } from '../template-flow/printed-text.ts';

export const responseContentHandlingWrong: Rule = {
  code: 'response-content-handling-wrong',
  severity: 'warning',
  what: 'In a document with binary media types, integration responses of Kinesis and of mocks with a body have `contentHandling: CONVERT_TO_TEXT`; without them, none of Kinesis has `CONVERT_TO_BINARY`.',
  source:
    'API Gateway Developer Guide, "Content type conversions in API Gateway": text is decoded as base64 for a client whose first `Accept` type is a binary one, unless `contentHandling` is `CONVERT_TO_TEXT`; if that fails, the response is a 500. Kinesis has been called by then. A warning, because only such clients meet it; an error for `CONVERT_TO_BINARY`, which everybody meets.',
  example: {
    of: 'document',
    wrong: `
      openapi: 3.0.3
      info: { title: Events, version: '1' }
      x-amazon-apigateway-binary-media-types: [application/octet-stream]
      paths:
        /events:
          post:
            responses: { '200': { description: Stored. } }
            x-amazon-apigateway-integration:
              type: aws
              httpMethod: POST
              uri: arn:aws:apigateway:eu-west-1:kinesis:action/PutRecord
              responses:
                '2\\d{2}': { statusCode: '200' }
    `,
    right: `
      openapi: 3.0.3
      info: { title: Events, version: '1' }
      x-amazon-apigateway-binary-media-types: [application/octet-stream]
      paths:
        /events:
          post:
            responses: { '200': { description: Stored. } }
            x-amazon-apigateway-integration:
              type: aws
              httpMethod: POST
              uri: arn:aws:apigateway:eu-west-1:kinesis:action/PutRecord
              responses:
                '2\\d{2}': { statusCode: '200', contentHandling: CONVERT_TO_TEXT }
    `,
  },
  *find({ responseSets, binaryMediaTypes, parsedTemplates }) {
    const types = binaryMediaTypes.map(({ mediaType }) => mediaType);
    const accepted = types.find((type) => createBinaryTest([type])(type.toLowerCase()));
    // Otherwise CONVERT_TO_TEXT would be wrong: kinesis-response-binary finds that.
    const kinesisIsText = !createBinaryTest(types)(jsonContentTypeOf(kinesisModel));
    const printing = new Set(parsedTemplates.filter(({ ast }) => !printsOnlyBase64(ast)).map(({ pointer }) => pointer));
    for (const { integration, responses } of responseSets) {
      const isKinesis = integration.uri?.service === 'kinesis';
      const textual = responses.filter(({ templates }) =>
        isKinesis ? kinesisIsText : isMock(integration) && templates.some(({ pointer }) => printing.has(pointer)),
      );
      if (isKinesis)
        yield* textual.filter(({ contentHandling }) => contentHandling === 'CONVERT_TO_BINARY').map(decodedForAll);
      const undecided = textual.filter(({ contentHandling }) => contentHandling === undefined);
      if (accepted !== undefined && undecided.length > 0) yield decodedForSome(undecided, accepted);
    }
  },
};

function isMock({ type }: Integration): boolean {
  return type === 'mock';
}

function decodedForAll({ key, operation, pointer }: CheckedResponse): RuleFinding {
  return {
    severity: 'error',
    pointer: `${pointer}/contentHandling`,
    message: `The integration response "${key}" of ${operation.title} decodes the JSON of Kinesis as base64, which fails with 500.`,
    help: 'Set contentHandling to CONVERT_TO_TEXT, or remove it if the document has no binary media types.',
  };
}

function decodedForSome(responses: readonly CheckedResponse[], accepted: string): RuleFinding {
  const [first] = responses;
  const keys = responses.map(({ key }) => `"${key}"`);
  const what = `integration response${keys.length > 1 ? 's' : ''} ${keys.join(', ')}`;
  return {
    pointer: first?.pointer ?? '',
    message: `A client that accepts ${JSON.stringify(accepted)} gets 500 from ${first?.operation.title}, after the call: without contentHandling, the text of its ${what} is decoded as base64.`,
    help: 'Set contentHandling to CONVERT_TO_TEXT in every integration response.',
  };
}
