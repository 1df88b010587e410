// The schemas of a document as API Gateway has them, each reference with a meter beside it.

/** A keyword of ours: what stands beside every reference, so that following it is counted. */
export const METERED = 'x-metered';

/**
 * Draft 4 knows no `nullable`, and Ajv would honour it (a property of that name holds a schema, not a boolean, and stays); a model may
 * be named by the URL that an export gives it. What stands beside a `$ref` counts for nothing.
 */
export function asModels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asModels);
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value && typeof value.$ref === 'string') {
    return { allOf: [{ [METERED]: true }, { $ref: localRef(value.$ref) }] };
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => key !== 'nullable' || typeof member !== 'boolean')
      // The values of an enum are data.
      .map(([key, member]) => [key, key === 'enum' && Array.isArray(member) ? member : asModels(member)]),
  );
}

function localRef(ref: string): string {
  return ref.replace(/^https:\/\/apigateway\.amazonaws\.com\/restapis\/[^/]+\/models\//, '#/components/schemas/');
}
