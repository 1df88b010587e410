// The official JSON Schema of OpenAPI 3.0, dated 2021-09-28, from the package.
import { createRequire } from 'node:module';
import { lazyValidator } from './compile-schema.ts';

interface MetaSchema {
  readonly definitions: Readonly<Record<string, object>>;
}

const require = createRequire(import.meta.url);

/** Read on first use; always the same object, so that errors can be traced to its parts. */
export function openApiMetaSchema(): MetaSchema {
  return require('@seriousme/openapi-schema-validator/schemas/v3.0/schema.json') as MetaSchema;
}

export const validateOpenApi = lazyValidator(openApiMetaSchema);
