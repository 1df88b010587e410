// A document in several files: what is found in each of them, at the places of that file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckOptions, checkSource } from '../../lib/check/check-source.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { makeOperation } from './make-document.ts';
import { makeSwagger, OPERATION, withChanges } from './swagger/make-swagger.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'referenced-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function findings(text: string, files: Readonly<Record<string, string>>, options: CheckOptions = {}) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const parts = checkSource(readDocument(text, 'api.yaml'), { cwd: folder, ...options });
  return parts.flatMap(({ source, findings: found }) =>
    found.map(({ code, pointer }) => `${source.file}:${source.locate(pointer).line} ${code} ${pointer}`),
  );
}

const HEAD = 'openapi: 3.0.3\ninfo: {title: a, version: "1"}\n';
const ONCE = 'reference-external-unsupported';

describe('a document that references files', () => {
  it('has the operations of a path item in another file', () => {
    const { 'x-amazon-apigateway-integration': _none, ...open } = makeOperation();
    expect(
      findings(`${HEAD}paths:\n  /streams/{stream}: {$ref: ./item.json}\n`, {
        'item.json': JSON.stringify({ put: open, trace: open }, undefined, 1),
      }),
    ).toEqual([
      `api.yaml:4 ${ONCE} /paths/~1streams~1{stream}/$ref`,
      'item.json:2 integration-missing /put',
      expect.stringMatching(/^item\.json:\d+ method-unsupported \/trace$/),
    ]);
  });

  it('has the models, and what the specification says of them, once for all references', () => {
    const schemas = 'A: {$ref: "s.yaml#/A"}\n    B: {$ref: "s.yaml#/A"}\n';
    expect(
      findings(`${HEAD}paths: {}\ncomponents:\n  schemas:\n    ${schemas}`, {
        's.yaml':
          'A:\n  type: objct\n  properties:\n    next: {$ref: "#/A"}\n    b: {$ref: "#/B"}\nB:\n  type: string\n  example: a\n',
      }),
    ).toEqual([
      `api.yaml:6 ${ONCE} /components/schemas/A/$ref`,
      's.yaml:2 openapi-invalid /A/type',
      's.yaml:8 model-keyword-unsupported /B/example',
    ]);
  });

  it('has references that lead nowhere as errors, and those outside of its folders as unread', () => {
    const schemas = ['none.yaml', '"s.yaml#/C"', '../s.yaml'].map((to, index) => `    S${index}: {$ref: ${to}}\n`);
    expect(
      findings(`${HEAD}paths: {}\ncomponents:\n  schemas:\n${schemas.join('')}`, { 's.yaml': 'A: {$ref: "#/D"}\n' }),
    ).toEqual([
      `api.yaml:6 ${ONCE} /components/schemas/S0/$ref`,
      'api.yaml:6 reference-unresolved /components/schemas/S0/$ref',
      'api.yaml:7 reference-unresolved /components/schemas/S1/$ref',
      `api.yaml:8 ${ONCE} /components/schemas/S2/$ref`,
      's.yaml:1 reference-unresolved /A/$ref',
    ]);
  });

  it('is followed in Swagger 2.0', () => {
    const swagger = withChanges(makeSwagger(), {
      [`${OPERATION}/parameters/1`]: { $ref: 'parameters.yaml#/Record' },
      '/definitions/Key': { $ref: 'key.yaml' },
    });
    expect(
      findings(JSON.stringify(swagger, undefined, 1), {
        'parameters.yaml': 'Record:\n  name: Record\n  in: body\n  schema: {type: object, nullable: true}\n',
        'key.yaml': 'type: string\nexample: a\n',
      }),
    ).toEqual([
      expect.stringContaining(ONCE),
      'parameters.yaml:4 model-keyword-unsupported /Record/schema/nullable',
      'parameters.yaml:4 openapi-detail-invalid /Record/schema/nullable',
      'key.yaml:2 model-keyword-unsupported /example',
    ]);
  });

  it('ends for deep files in a long chain', () => {
    const deep = (inner: string) => `${'{a: '.repeat(300)}${inner}${'}'.repeat(300)}`;
    const files = Array.from({ length: 100 }, (_, index) => [
      `deep${index}.yaml`,
      deep(`{$ref: deep${index + 1}.yaml}`),
    ]);
    const text = `${HEAD}paths: {}\ncomponents: {schemas: {A: {$ref: deep0.yaml}}}\n`;
    const found = findings(text, { ...Object.fromEntries(files), 'deep100.yaml': '{$ref: none.yaml}' });
    expect(found.at(-1)).toBe('deep100.yaml:1 reference-unresolved /$ref');
  });

  it('reads no file without a folder, as from standard input', () => {
    const text = `${HEAD}paths: {}\ncomponents: {schemas: {A: {$ref: s.yaml}}}\n`;
    expect(findings(text, { 's.yaml': 'type: objct' }, { withoutFiles: true })).toEqual([
      `api.yaml:4 ${ONCE} /components/schemas/A/$ref`,
    ]);
  });

  it('is followed from a template, from the folder of the template', () => {
    const template = `Resources:\n  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      DefinitionBody:\n        openapi: 3.0.3\n        info: {title: a, version: "1"}\n        paths: {}\n        components: {schemas: {A: {$ref: s.yaml}}}\n`;
    expect(findings(template, { 's.yaml': 'type: string\nexample: a\n' })).toEqual([
      `api.yaml:9 ${ONCE} /Resources/Api/Properties/DefinitionBody/components/schemas/A/$ref`,
      's.yaml:2 model-keyword-unsupported /example',
    ]);
  });
});
