// What an assertion is about: a stack before and after the SAM transform, and what it is made of.
import type { Template } from '../../stack-template/read-template.ts';
import type { StackSettings } from '../expand.ts';
import type { FoldedResource, FoldedTemplate } from '../fold/fold-template.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Subject extends FoldedTemplate {
  readonly settings: StackSettings;
  /** Before the SAM transform, with the documents in their places. */
  readonly template: Template;
}

/** Says what is wrong with a stack; nothing when it is right. */
export type Assertion = (subject: Subject) => string[];

/** One method of the document. */
export interface BodyOperation {
  readonly path: string;
  /** In upper case. */
  readonly method: string;
  readonly fields: Fields;
  readonly integration: Fields;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

export function bodyOf({ Resources }: Subject): Fields {
  return (Resources['Api']?.Properties['Body'] ?? {}) as Fields;
}

export function operationsOf(subject: Subject): BodyOperation[] {
  const paths = bodyOf(subject)['paths'] as Readonly<Record<string, Readonly<Record<string, Fields>>>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const fields = item[method];
      if (!fields) return [];
      const integration = fields['x-amazon-apigateway-integration'] as Fields;
      return [{ path, method: method.toUpperCase(), fields, integration }];
    }),
  );
}

/** The action of Kinesis that a method calls: `PutRecord`; undefined for a mock. */
export function actionOf({ integration }: BodyOperation): string | undefined {
  return /action\/(\w+)/.exec(JSON.stringify(integration['uri'] ?? ''))?.[1];
}

export function resourcesOfType({ Resources }: Subject, type: string): [name: string, resource: FoldedResource][] {
  return Object.entries(Resources).filter(([, { Type }]) => Type === type);
}

/** The value of a parameter in the stack, as text; empty when the template has none of this name. */
export function parameter({ template }: Subject, name: string): string {
  return String(template.Parameters[name]?.Default ?? '');
}

/** Without empty items. */
export function listParameter(subject: Subject, name: string): string[] {
  return parameter(subject, name).split(',').filter(Boolean);
}

export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
