// Reads what an operation demands of its caller, and says plainly what is not verified here.
import type { Authorization, Authorizer } from '../api.ts';
import { compileSource, InvalidMapping, type ParameterSource } from '../map/parameter-source.ts';
import { type JsonObject, list, object, text } from './json.ts';
import type { Path, Reader } from './reader.ts';

const NOT_VERIFIED = 'is not verified here, only that a credential is there (--authorizers ignore does not even ask).';

export function loadAuthorization(operation: JsonObject, path: Path, reader: Reader): Authorization {
  const schemes = object(object(reader.document['components'])['securitySchemes']);
  const own = operation['security'];
  const [where, requirements]: [Path, unknown] = own === undefined ? [[], reader.document['security']] : [path, own];
  const names = list(requirements).flatMap((requirement) => Object.keys(object(requirement)));
  let apiKeyRequired = false;
  let authorizer: Authorizer | undefined;
  for (const name of names) {
    const scheme = object(schemes[name]);
    const found = loadAuthorizer(name, scheme, [...where, 'security'], reader);
    authorizer ??= found;
    if (!found && isApiKey(scheme)) apiKeyRequired = true;
  }
  const auth = text(object(operation['x-amazon-apigateway-auth'])['type'])?.toUpperCase();
  if (auth === 'AWS_IAM') {
    reader.report([...path, 'x-amazon-apigateway-auth'], `The IAM signature ${NOT_VERIFIED}`);
    authorizer = { kind: 'iam' };
  }
  return { apiKeyRequired, authorizer };
}

function loadAuthorizer(name: string, scheme: JsonObject, path: Path, reader: Reader): Authorizer | undefined {
  const authType = text(scheme['x-amazon-apigateway-authtype'])?.toLowerCase();
  const definition = scheme['x-amazon-apigateway-authorizer'];
  if (definition === undefined && authType === 'awssigv4') {
    reader.report(path, `The IAM signature (${name}) ${NOT_VERIFIED}`);
    return { kind: 'iam' };
  }
  if (definition === undefined) return undefined;
  const authorizer = object(definition);
  const kind = text(authorizer['type'])?.toLowerCase() === 'cognito_user_pools' ? 'cognito' : 'lambda';
  reader.report(path, `The ${kind === 'cognito' ? 'Cognito' : 'Lambda'} authorizer (${name}) ${NOT_VERIFIED}`);
  const header = text(scheme['name']) ?? 'Authorization';
  const sources = text(authorizer['identitySource']) ?? `method.request.header.${header}`;
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
  return text(scheme['type']) === 'apiKey' && text(scheme['name'])?.toLowerCase() === 'x-api-key';
}
