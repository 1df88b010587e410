// Reads template.yml and the documents it includes, as a stranger would: from the files alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument, type SourceDocument } from '../../lib/source/source-document.ts';

export const REPOSITORY = join(import.meta.dirname, '../..');

export interface Template {
  readonly Description: string;
  readonly Parameters: Readonly<Record<string, TemplateParameter>>;
  readonly Mappings: Readonly<Record<string, unknown>>;
  readonly Conditions: Readonly<Record<string, unknown>>;
  readonly Rules?: Readonly<Record<string, TemplateRule>>;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown; readonly Condition?: string }>>;
}

export interface TemplateParameter {
  readonly Type: string;
  readonly Default: string | number;
  readonly Description: string;
  readonly ConstraintDescription: string;
  readonly AllowedPattern?: string;
  readonly AllowedValues?: readonly string[];
  readonly MinValue?: number;
  readonly MaxValue?: number;
}

/** What CloudFormation requires of the parameters before it makes anything. */
export interface TemplateRule {
  readonly RuleCondition?: unknown;
  readonly Assertions: readonly { readonly Assert: unknown; readonly AssertDescription: string }[];
}

export interface TemplateResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly DependsOn?: string;
  readonly DeletionPolicy?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** A template of the repository with its intrinsics in the long form. */
export function readTemplate(file = 'template.yml'): Template {
  return readRepositoryFile(file).value as Template;
}

/** @throws InputError when the file is not well-formed. */
export function readRepositoryFile(path: string): SourceDocument {
  return readDocument(readFileSync(join(REPOSITORY, path), 'utf8'), path);
}

/** The files that AWS::Include names, in the order of the template. */
export function includedFiles(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(includedFiles);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'Fn::Transform'
      ? [(inner as { Parameters: { Location: string } }).Parameters.Location]
      : includedFiles(inner),
  );
}
