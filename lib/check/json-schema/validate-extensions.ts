// Validates every extension of a document with its schema.
import type { ErrorObject } from 'ajv-draft-04';
import type { CheckedDocument } from '../document/checked-document.ts';
import { EXTENSIONS } from '../extensions/extensions.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { lazyValidator, type Validate } from './compile-schema.ts';
import { schemaFindings } from './schema-findings.ts';

const VALIDATORS = new Map<string, Validate>(
  Object.entries(EXTENSIONS).flatMap(([name, { schema }]) => (schema ? [[name, lazyValidator(() => schema)]] : [])),
);

/** The findings of those errors that the caller wants; the extension's page of the developer guide is the help. */
export function extensionFindings(document: CheckedDocument, wanted: (error: ErrorObject) => boolean): RuleFinding[] {
  return document.extensions.flatMap(({ name, value, pointer }) =>
    schemaFindings((VALIDATORS.get(name)?.(value) ?? []).filter(wanted), pointer, help(name)),
  );
}

function help(name: string): string {
  return `Write it as the page "${name}" of the API Gateway developer guide has it.`;
}

/** A member the object's schema does not list; in a map whose names have a pattern, a wrong name is an error like any other. */
export function isUnknownMember({ keyword, parentSchema }: ErrorObject): boolean {
  return keyword === 'additionalProperties' && parentSchema?.['patternProperties'] === undefined;
}
