// Reads what an operation demands of its caller, and says plainly what is not verified here.
import { type JsonObject, listOf, objectOf, textOf } from '../../base/index.ts';
import type { Authorization, Authorizer } from '../authorize/authorize.ts';
import { compileSource, InvalidMapping, type ParameterSource } from '../map/parameter-source.ts';
import type { Path, Reader } from './reader.ts';

const NOT_VERIFIED = 'is not verified here, only that a credential is there (--authorizers ignore does not even ask).';

export function loadAuthorization(operation: JsonObject, path: Path, reader: Reader): Authorization {
  const schemes = objectOf(objectOf(reader.document['components'])['securitySchemes']);
  const own = operation['security'];
  const [where, requirements]: [Path, unknown] = own === undefined ? [[], reader.document['security']] : [path, own];
  const names = listOf(requirements).flatMap((requirement) => Object.keys(objectOf(requirement)));
  let apiKeyRequired = false;
  let authorizer: Authorizer | undefined;
  for (const name of names) {
    const scheme = objectOf(schemes[name]);
    const found = loadAuthorizer(name, scheme, [...where, 'security'], reader);
    authorizer ??= found;
    if (!found && isApiKey(scheme)) apiKeyRequired = true;
  }
  const auth = textOf(objectOf(operation['x-amazon-apigateway-auth'])['type'])?.toUpperCase();
  if (auth === 'AWS_IAM') {
    reader.report([...path, 'x-amazon-apigateway-auth'], `The IAM signature ${NOT_VERIFIED}`);
    authorizer = { kind: 'iam' };
  }
  return { apiKeyRequired, authorizer };
}

function loadAuthorizer(name: string, scheme: JsonObject, path: Path, reader: Reader): Authorizer | undefined {
  const authType = textOf(scheme['x-amazon-apigateway-authtype'])?.toLowerCase();
  const definition = scheme['x-amazon-apigateway-authorizer'];
  if (definition === undefined && authType === 'awssigv4') {
    reader.report(path, `The IAM signature (${name}) ${NOT_VERIFIED}`);
    return { kind: 'iam' };
  }
  if (definition === undefined) return undefined;
  const authorizer = objectOf(definition);
  const kind = textOf(authorizer['type'])?.toLowerCase() === 'cognito_user_pools' ? 'cognito' : 'lambda';
  reader.report(path, `The ${kind === 'cognito' ? 'Cognito' : 'Lambda'} authorizer (${name}) ${NOT_VERIFIED}`);
  const header = textOf(scheme['name']) ?? 'Authorization';
  const sources = textOf(authorizer['identitySource']) ?? `method.request.header.${header}`;
  return { kind, identity: sources.split(',').flatMap((source) => identitySource(source.trim(), path, reader)) };
}

function identitySource(expression: string, path: Path, reader: Reader): ParameterSource[] {
  try {
    return [compileSource(expression)];
  } catch (error) {
    if (!(error instanceof InvalidMapping)) throw error;
    reader.report(path, `${error.message}: the identity source is not asked for.`);
    return [];
  }
}

function isApiKey(scheme: JsonObject): boolean {
  return textOf(scheme['type']) === 'apiKey' && textOf(scheme['name'])?.toLowerCase() === 'x-api-key';
}
