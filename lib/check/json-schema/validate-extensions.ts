// Validates every extension of a document against its schema.
import type { ErrorObject } from 'ajv-draft-04';
import { describeValue, memberOf } from '../../base/index.ts';
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
  return document.extensions.flatMap(({ name, value, pointer }) => {
    const errors = (VALIDATORS.get(name)?.(value) ?? []).filter(
      (error) => isSelected(error) && !isOfProxy(error, value),
    );
    return schemaFindings(errors, pointer, help(name));
  });
}

/** A proxy has neither templates nor integration responses; services with broken ones deploy. */
function isOfProxy({ instancePath }: ErrorObject, value: unknown): boolean {
  const type = describeValue(memberOf(value, 'type')).toLowerCase();
  return (type === 'aws_proxy' || type === 'http_proxy') && /^\/(?:requestTemplates|responses)\//.test(instancePath);
}

function help(name: string): string {
  return `See "${name}" in the API Gateway Developer Guide (${extensionPage(name)}).`;
}

/** Whether the object's schema does not list the member; a wrong name in a map whose names have a pattern is not such an error. */
export function isUnknownMember({ keyword, parentSchema }: ErrorObject): boolean {
  return keyword === 'additionalProperties' && parentSchema?.['patternProperties'] === undefined;
}

/** Whether the source of a mapping is a number or a boolean; AWS is recorded to import such a mapping. */
export function isScalarSource({ keyword, instancePath, data }: ErrorObject): boolean {
  const isScalar = typeof data === 'number' || typeof data === 'boolean';
  return keyword === 'type' && isScalar && /(?:request|response)Parameters\/[^/]+$/.test(instancePath);
}
