// Refuses options that are valid separately but contradict each other.
import { InputError } from '../../lib/base/index.ts';
import type { Options } from './options.ts';

/** @throws InputError `wrong-option` */
export function refuseContradictions(options: Options): void {
  refuseUselessKey(options);
  refuseMissingAuthorizer(options);
  refuseUnknownPrincipal(options);
  if (options.network === 'private' && options['endpoint.default'] === 'disabled') {
    throw contradiction(
      'endpoint.default cannot be "disabled" where network is "private": the domain name of the stack is for public APIs.',
      'Omit endpoint.default, or choose network cidr or public.',
    );
  }
  const origins = options['cors.origins'];
  if (origins.includes('*') && origins.length > 1) {
    throw contradiction(
      'cors.origins cannot have other origins beside "*", which allows all of them.',
      'Omit the "*", or the others.',
    );
  }
}

function refuseUselessKey(options: Options): void {
  const authorizations = [options['auth.write'], options['auth.read']];
  if (options['auth.apiKey'] !== 'required') return;
  if (authorizations.includes('api-key')) {
    throw contradiction(
      'auth.apiKey cannot be "required" where auth.write or auth.read is "api-key", which requires the same key.',
      'Omit auth.apiKey, or choose iam, cognito or lambda instead of api-key.',
    );
  }
  if (authorizations.every((authorization) => authorization === 'none')) {
    throw contradiction(
      'auth.apiKey cannot be "required" where auth is "none": it adds a key to iam, cognito or lambda.',
      'For the key alone, set auth to api-key.',
    );
  }
}

function refuseMissingAuthorizer(options: Options): void {
  if (options['auth.apiKeySource'] === 'header') return;
  const withKey = (['auth.write', 'auth.read'] as const).filter(
    (name) => options[name] === 'api-key' || (options[name] !== 'none' && options['auth.apiKey'] === 'required'),
  );
  const other = withKey.find((name) => options[name] !== 'lambda');
  if (other === undefined) return;
  throw contradiction(
    `auth.apiKeySource cannot be "authorizer" where ${other} is "${options[other]}": only a Lambda authorizer returns API keys.`,
    'Choose lambda for all routes that need an API key, or omit auth.apiKeySource.',
  );
}

function refuseUnknownPrincipal(options: Options): void {
  if (options['events.partitionKey'] !== 'principal' || options['auth.write'] !== 'none') return;
  throw contradiction(
    'events.partitionKey cannot be "principal" where auth.write is "none": nobody is identified.',
    'Set auth or auth.write, or choose another partition key.',
  );
}

function contradiction(message: string, help: string): InputError {
  return new InputError(message, { code: 'wrong-option', help });
}
