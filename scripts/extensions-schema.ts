// Writes docs/x-amazon-apigateway.schema.json, with which editors complete and check the extensions of a document:
// `npm run docs:extensions-schema`.
import { writeFileSync } from 'node:fs';
import { formatSource } from './aws-models/format-source.ts';
import { renderExtensionsSchema } from './extensions-schema/render-schema.ts';

const FILE = 'docs/x-amazon-apigateway.schema.json';

writeFileSync(new URL(`../${FILE}`, import.meta.url), formatSource(renderExtensionsSchema(), FILE));
