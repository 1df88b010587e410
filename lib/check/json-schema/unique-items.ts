// The keyword uniqueItems. Ajv compares objects by their own `toString`, and throws for a document that has a member of that name.
import type { FuncKeywordDefinition } from 'ajv-draft-04';
import { hasUniqueItems } from '../../base/index.ts';

export const uniqueItems: FuncKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  validate: (required: unknown, items: readonly unknown[]) => required !== true || hasUniqueItems(items),
  error: { message: 'must NOT have duplicate items' },
};
