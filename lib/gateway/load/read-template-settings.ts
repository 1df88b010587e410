// Reads the settings of an API in its template, outside the document: uses the stage variables, reports the rest as not applied.
import { type IntrinsicScope, resolveIntrinsics } from '../../apigateway/index.ts';
import { type JsonObject, objectOf, stringOf, stringsOf } from '../../base/index.ts';
import { pointer, type SourceDocument } from '../../source/index.ts';
import type { Report } from './report.ts';

export interface ApiTemplate {
  readonly source: SourceDocument;
  readonly root: JsonObject;
  /** Logical id of the API. */
  readonly id: string;
  /** The value of `--stage`. If the template has several stages, the one of this name counts. */
  readonly stage: string;
  readonly scope: IntrinsicScope;
  readonly report: Report;
}

/** @returns the stage variables, by name */
export function readTemplateSettings(template: ApiTemplate): Readonly<Record<string, string>> {
  const resources = Object.entries(objectOf(template.root['Resources']));
  for (const [id, resource] of resources.filter(([, one]) => belongs(one, API_PART_TYPES, template.id))) {
    const message = `${stringOf(objectOf(resource)['Type'])} is not applied here. Only the document is.`;
    template.report.at(template.source, pointer('Resources', id, 'Type'), message);
  }
  const stages = resources.filter(([, one]) => belongs(one, STAGE, template.id));
  const counted = stages.length > 1 ? stages.filter(([, one]) => stageName(one, template) === template.stage) : stages;
  const settings = [
    ...(stringOf(objectOf(objectOf(template.root['Resources'])[template.id])['Type']) === SAM_API
      ? [['Globals', 'Api']]
      : []),
    ...[template.id, ...counted.map(([id]) => id)].map((id) => ['Resources', id, 'Properties']),
  ];
  return Object.assign({}, ...settings.map((path) => readSettings(template, path)));
}

const SAM_API = 'AWS::Serverless::Api';
const STAGE = /^AWS::ApiGateway::Stage$/;

/** Resources that add parts to a REST API outside its document. */
const API_PART_TYPES = /^AWS::ApiGateway::(?:Authorizer|GatewayResponse|Method|Model|RequestValidator|Resource)$/;

/** Properties of SAM and CloudFormation that change the API outside its document. */
const NOT_APPLIED = ['ApiKeySourceType', 'Auth', 'BinaryMediaTypes', 'Cors', 'GatewayResponses', 'Models', 'Policy'];

function belongs(resource: unknown, type: RegExp, api: string): boolean {
  const { Type, Properties } = objectOf(resource);
  return type.test(stringOf(Type) ?? '') && objectOf(objectOf(Properties)['RestApiId'])['Ref'] === api;
}

function stageName(resource: unknown, { scope }: ApiTemplate): unknown {
  return resolveIntrinsics(objectOf(objectOf(resource)['Properties'])['StageName'], scope).value;
}

function readSettings({ source, root, scope, report }: ApiTemplate, path: readonly string[]): Record<string, string> {
  const settings = path.reduce<JsonObject>((at, name) => objectOf(at[name]), root);
  for (const name of NOT_APPLIED.filter((property) => settings[property] !== undefined)) {
    report.at(
      source,
      pointer(...path, name),
      `The property ${name} of the template is not applied here. Only the document is.`,
    );
  }
  const { value, unresolved } = resolveIntrinsics(settings['Variables'] ?? {}, scope);
  for (const one of unresolved) report.at(source, pointer(...path, 'Variables') + one.pointer, one.message);
  return Object.fromEntries(stringsOf(value));
}
