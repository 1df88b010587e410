// The list of rules. A new rule is a file of its name, a line here, a test, and a row in docs/check-rules.md.
import type { Rule } from '../rule.ts';
import { extensionMember } from './extension-member.ts';
import { extensionName } from './extension-name.ts';
import { extensionPlace } from './extension-place.ts';
import { extensionSchema } from './extension-schema.ts';
import { httpApiExtension } from './http-api-extension.ts';
import { openapiSchema } from './openapi-schema.ts';

export const RULES: readonly Rule[] = [
  extensionMember,
  extensionName,
  extensionPlace,
  extensionSchema,
  httpApiExtension,
  openapiSchema,
];
