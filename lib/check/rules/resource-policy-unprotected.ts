// The rule resource-policy-unprotected.

import type { Operation } from '../../apigateway/index.ts';
import { arrayOf, isObject, type JsonObject, matchesWildcards, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Rule } from '../rule/rule.ts';

const MEMBER = 'x-amazon-apigateway-policy';

export const resourcePolicyUnprotected: Rule = {
  code: 'resource-policy-unprotected',
  severity: 'warning',
  what: 'Beside IAM authorization, the resource policy does not allow everyone.',
  source:
    'API Gateway Developer Guide, "How API Gateway resource policies affect authorization workflow", table A: within the account, an Allow of either the policy or IAM is enough, so `Allow` for `*` admits every signed caller of the account without any permission.',
  example: {
    of: 'document',
    wrong: `
      components:
        securitySchemes:
          iam:
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authtype: awsSigv4
      security:
        - iam: []
      x-amazon-apigateway-policy:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: execute-api:Invoke
            Resource: execute-api:/*
    `,
    right: `
      components:
        securitySchemes:
          iam:
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authtype: awsSigv4
      security:
        - iam: []
      x-amazon-apigateway-policy:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: { AWS: 'arn:aws:iam::111122223333:role/writer' }
            Action: execute-api:Invoke
            Resource: execute-api:/*
    `,
  },
  *find({ operations, securitySchemes, root }) {
    const signed = operations.filter(({ security }) =>
      security.requirements.flat().some(({ scheme }) => securitySchemes.get(scheme)?.kind === 'iam'),
    );
    const statements = objectOf(root[MEMBER])['Statement'];
    for (const [index, statement] of listOf(statements).entries()) {
      if (!allowsEveryone(objectOf(statement)) || !signed.some((operation) => isCovered(operation, statement)))
        continue;
      yield {
        pointer: pointer(MEMBER, 'Statement', ...(Array.isArray(statements) ? [index] : [])),
        message:
          'The resource policy allows everyone, so every signed caller of the account may call the IAM-authorized operations.',
        help: 'Use Deny statements with conditions only, or name the principals.',
      };
    }
  },
};

/** Whether a resource of the statement is the method. One that is known only at deployment counts as every method. */
function isCovered({ method, path }: Operation, statement: unknown): boolean {
  const { Resource: resource = '*' } = objectOf(statement);
  const called = `stage/${method.toUpperCase()}${path.replaceAll(/[{}]/g, '')}`;
  return (Array.isArray(resource) ? resource : [resource]).some(
    (one) => typeof one !== 'string' || matchesResource(one, called),
  );
}

/** `execute-api:/STAGE/METHOD/PATH`, also as an ARN, with the wildcards of IAM. Which stage it names does not matter. */
function matchesResource(resource: string, called: string): boolean {
  const methods = resource.slice(resource.indexOf('/') + 1).replace(/^[^/*?]*(?=\/)/, 'stage');
  return matchesWildcards(methods, called);
}

function listOf(statements: unknown): readonly unknown[] {
  return isObject(statements) ? [statements] : arrayOf(statements);
}

function allowsEveryone({ Effect: effect, Principal: principal, Condition: condition }: JsonObject): boolean {
  const named = isObject(principal) ? principal['AWS'] : principal;
  const isEveryone = named === '*' || arrayOf(named).includes('*');
  return effect === 'Allow' && isEveryone && Object.keys(objectOf(condition)).length === 0;
}
