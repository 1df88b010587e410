// Prints a service model as a TypeScript file. Pure; the formatter joins its lines and breaks them.
import type { ServiceModel } from '../../lib/aws/index.ts';

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
