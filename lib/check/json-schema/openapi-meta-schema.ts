// The official JSON Schemas of OpenAPI 3.0, dated 2021-09-28, and of Swagger 2.0, from the package.
import { createRequire } from 'node:module';
import type { Specification } from '../../apigateway/index.ts';
import { lazyValidator, type Validate } from './compile-schema.ts';

interface MetaSchema {
  readonly definitions: Readonly<Record<string, object>>;
}

const require = createRequire(import.meta.url);

const VERSIONS: Readonly<Record<Specification, string>> = { 'openapi-3.0': 'v3.0', 'swagger-2.0': 'v2.0' };

/** Read on first use; always the same object, so that errors can be traced to its parts. */
export function openApiMetaSchema(specification: Specification): MetaSchema {
  const version = VERSIONS[specification];
  return require(`@seriousme/openapi-schema-validator/schemas/${version}/schema.json`) as MetaSchema;
}

export const OPENAPI_VALIDATORS: Readonly<Record<Specification, Validate>> = {
  'openapi-3.0': lazyValidator(() => openApiMetaSchema('openapi-3.0')),
  'swagger-2.0': lazyValidator(() => openApiMetaSchema('swagger-2.0')),
};
