// Prints service models as TypeScript files. Pure; the formatter joins its lines and breaks them.
import type { ServiceModel, ServiceShapes } from '../../lib/aws/index.ts';

/**
 * @param constant what the file exports.
 * @param botocore the version that the model is from.
 */
export function printTable(model: ServiceModel, constant: string, botocore: string): string {
  const { serviceId, apiVersion } = model;
  return [
    `// The requests and responses of ${serviceId}, as a table: actions, shapes, bounds and errors. Generated: do not edit.`,
    '//',
    `// Made by \`npm run aws-models\` from botocore ${botocore} (Apache-2.0): service id ${serviceId}, API version ${apiVersion},`,
    '// without the documentation. The version is in scripts/aws-models.ts; `npm run aws-models -- --check` compares.',
    "import type { ServiceModel } from './model.ts';",
    '',
    `export const ${constant}: ServiceModel = ${JSON.stringify(model)};`,
    '',
  ].join('\n');
}

/**
 * @param services by their name in URIs.
 * @param constant what the file exports.
 * @param botocore the version that the shapes are from.
 */
export function printShapes(
  services: Readonly<Record<string, ServiceShapes>>,
  constant: string,
  botocore: string,
): string {
  return [
    '// The requests and responses of actions that APIs often call through an AWS integration, as a table. Generated: do not edit.',
    '//',
    `// Made by \`npm run aws-models\` from botocore ${botocore} (Apache-2.0): members, types and which are required, by the service's name in`,
    '// URIs. The version and the actions are in scripts/aws-models.ts; `npm run aws-models -- --check` compares.',
    "import type { ServiceShapes } from './model.ts';",
    '',
    `export const ${constant}: Readonly<Record<string, ServiceShapes>> = ${JSON.stringify(services)};`,
    '',
  ].join('\n');
}
