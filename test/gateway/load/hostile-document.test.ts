import { expect, it } from 'vitest';
import { InputError } from '../../../lib/base/input-error.ts';
import { loadApi } from '../../../lib/gateway/index.ts';
import { callerChoosesStream } from '../../../lib/local/start/caller-chooses-stream.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { makeDocument } from '../../check/make-document.ts';
import { everyReplacement } from '../../support/every-replacement.ts';

const DOCUMENT = makeDocument(undefined, {
  'x-amazon-apigateway-binary-media-types': ['image/png'],
  'x-amazon-apigateway-gateway-responses': { DEFAULT_4XX: { statusCode: '400' } },
});
const TEMPLATE = {
  Transform: 'AWS::Serverless-2016-10-31',
  Parameters: { Size: { Type: 'String', Default: 'small', AllowedValues: ['small', 'large'] } },
  Resources: { Api: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'dev', DefinitionBody: DOCUMENT } } },
};

// String() throws for such an object.
it.each([
  ['a document', DOCUMENT],
  ['a template', TEMPLATE],
])('takes an object with a member toString anywhere in %s', (_what, document) => {
  for (const changed of everyReplacement(document, { toString: 1 })) {
    try {
      const source = readDocument(JSON.stringify(changed), 'hostile.json');
      const { api } = loadApi(source, { stage: 'dev', parameters: { Size: 'small' } });
      callerChoosesStream(api.source.value);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
    }
  }
});
