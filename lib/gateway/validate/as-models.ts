// Converts the schemas of a document to API Gateway's models, with a meter beside each reference.

/** A keyword of our own beside every reference: counts how often it is followed. */
export const METERED = 'x-metered';

/**
 * Removes `nullable`, which draft 4 does not have but Ajv would apply (a property of that name is a schema, not a boolean, and stays).
 * Turns the model URLs of an export into local references. Siblings of a `$ref` are ignored.
 * @param schemas the pointer of the named schemas.
 */
export function asModels(value: unknown, schemas: string): unknown {
  if (Array.isArray(value)) return value.map((one) => asModels(one, schemas));
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value && typeof value.$ref === 'string') {
    return { allOf: [{ [METERED]: true }, { $ref: localRef(value.$ref, schemas) }] };
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => key !== 'nullable' || typeof member !== 'boolean')
      // Enum values are data, not schemas.
      .map(([key, member]) => [key, key === 'enum' && Array.isArray(member) ? member : asModels(member, schemas)]),
  );
}

function localRef(ref: string, schemas: string): string {
  return ref.replace(/^https:\/\/apigateway\.amazonaws\.com\/restapis\/[^/]+\/models\//, `#${schemas}/`);
}
