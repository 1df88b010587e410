// Any value of a Swagger 2.0 document can be wrong: the check has findings, and the gateway loads the rest or refuses the document.
import { expect, it } from 'vitest';
import { InputError } from '../../../lib/base/input-error.ts';
import { loadApi } from '../../../lib/gateway/index.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { everyReplacement } from '../../support/every-replacement.ts';
import { findingsOf, type Json } from '../make-document.ts';
import { makeSwagger } from './make-swagger.ts';

/** The code of the refusal; undefined without one. */
function refusal(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
}

it.each(['null', '[]', '{"toString": 1}', '{"$ref": "#"}', '{"$ref": "#/parameters"}'])(
  'ends with %s in any place',
  (text) => {
    const value: unknown = JSON.parse(text);
    const documents = [...everyReplacement({ ...makeSwagger(), parameters: { A: { $ref: '#/parameters/A' } } }, value)];
    const codes = documents.flatMap((document) => [
      refusal(() => findingsOf(document as Json)),
      refusal(() => loadApi(readDocument(JSON.stringify(document), '/api.yaml'), { stage: 'dev' })),
    ]);
    expect(documents.length).toBeGreaterThan(80);
    expect(new Set(codes.filter((code) => code !== undefined))).toEqual(
      new Set(Array.isArray(value) || value === null ? ['not-an-object', 'not-openapi-3-0'] : ['not-openapi-3-0']),
    );
  },
);
