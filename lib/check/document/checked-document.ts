// A document prepared for the rules: what API Gateway reads in it, and lists that several rules need, each built once.
import { type ApiDocument, type IntrinsicUse, listIntrinsics, readApi } from '../../apigateway/index.ts';
import type { JsonObject } from '../../base/index.ts';
import type { FileReference, SourceDocument } from '../../source/index.ts';
import { type CheckedMapping, listRequestMappings, listResponseMappings } from './checked-mapping.ts';
import { type CheckedReference, listCheckedReferences } from './checked-reference.ts';
import { type CheckedResponse, listResponseSets, type ResponseSet } from './checked-response.ts';
import {
  type CheckedTemplate,
  type GatewayTemplate,
  listGatewayTemplates,
  listTemplates,
  type ParsedTemplate,
} from './checked-template.ts';
import { type ExtensionUse, listExtensionUses } from './extension-use.ts';
import { type KinesisOperation, listKinesisOperations } from './kinesis-operation.ts';
import { listModelSchemas, type SchemaNode } from './model-schema.ts';

/** What is known of a document besides its content. */
export interface Surroundings {
  /** The root of the template that contains or includes it. */
  readonly template?: JsonObject;
  /** The logical id of its API there. */
  readonly api?: string;
  /** Of its API there. */
  readonly kind?: 'rest' | 'http';
  /** Pointers of members whose key is a number without quotes, of a document that is written in the template itself. */
  readonly numericKeys?: readonly string[];
  /** Whether every operation has to require authorization. */
  readonly requireAuth?: boolean;
  /** Its references to files, if those were read. */
  readonly fileReferences?: ReadonlyMap<string, FileReference>;
}

export interface CheckedDocument extends ApiDocument, Surroundings {
  readonly source: SourceDocument;
  readonly extensions: readonly ExtensionUse[];
  readonly intrinsics: readonly IntrinsicUse[];
  /** Also those in the files that were read. */
  readonly references: readonly CheckedReference[];
  /** Those whose URI names Kinesis. */
  readonly kinesisOperations: readonly KinesisOperation[];
  /** The mapping templates of every integration. */
  readonly templates: readonly CheckedTemplate[];
  /** Those that can be parsed. */
  readonly parsedTemplates: readonly ParsedTemplate[];
  readonly gatewayTemplates: readonly GatewayTemplate[];
  /** The integration responses of every operation. */
  readonly responses: readonly CheckedResponse[];
  /** The same by operation, where the status code of the backend selects one of them. */
  readonly responseSets: readonly ResponseSet[];
  /** `requestParameters` of every integration. */
  readonly requestMappings: readonly CheckedMapping[];
  /** `responseParameters` of every integration response. */
  readonly responseMappings: readonly CheckedMapping[];
  /** Every schema object within every model, including the model itself. */
  readonly modelSchemas: readonly SchemaNode[];
}

export function checkedDocument(source: SourceDocument, root: JsonObject, around: Surroundings = {}): CheckedDocument {
  const api = readApi(root);
  const templates = listTemplates(api.operations);
  const responseSets = listResponseSets(api.operations);
  return {
    ...api,
    ...around,
    source,
    extensions: listExtensionUses(api),
    intrinsics: listIntrinsics(root),
    references: listCheckedReferences(root, around.fileReferences),
    kinesisOperations: listKinesisOperations(api.operations),
    templates,
    parsedTemplates: templates.filter((template): template is ParsedTemplate => template.ast !== undefined),
    gatewayTemplates: listGatewayTemplates(api),
    responses: responseSets.flatMap(({ responses }) => responses),
    responseSets: responseSets.filter(({ byStatus }) => byStatus),
    requestMappings: api.operations.flatMap(listRequestMappings),
    responseMappings: api.operations.flatMap(listResponseMappings),
    modelSchemas: listModelSchemas(api),
  };
}
