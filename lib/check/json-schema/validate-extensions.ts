// Validates every extension of a document against its schema.
import type { ErrorObject } from 'ajv-draft-04';
import type { CheckedDocument } from '../document/checked-document.ts';
import { EXTENSIONS, extensionPage } from '../extensions/extensions.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { lazyValidator, type Validate } from './compile-schema.ts';
import { schemaFindings } from './schema-findings.ts';

const VALIDATORS = new Map<string, Validate>(
  Object.entries(EXTENSIONS).flatMap(([name, { schema }]) => (schema ? [[name, lazyValidator(() => schema)]] : [])),
);

/** The findings of the selected errors, with the extension's page in the Developer Guide as their help. */
export function extensionFindings(
  document: CheckedDocument,
  isSelected: (error: ErrorObject) => boolean,
): RuleFinding[] {
  return document.extensions.flatMap(({ name, value, pointer }) =>
    schemaFindings((VALIDATORS.get(name)?.(value) ?? []).filter(isSelected), pointer, help(name)),
  );
}

function help(name: string): string {
  return `See "${name}" in the API Gateway Developer Guide (${extensionPage(name)}).`;
}

/** Whether the object's schema does not list the member; a wrong name in a map whose names have a pattern is not such an error. */
export function isUnknownMember({ keyword, parentSchema }: ErrorObject): boolean {
  return keyword === 'additionalProperties' && parentSchema?.['patternProperties'] === undefined;
}
