// The IAM policy of the API's role: exactly the actions of the document, on exactly the stream of the stack.
import type { FnGetAtt } from '../../lib/apigateway/index.ts';
import { actionOf, type Route } from '../declaration/route.ts';

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly [
    { readonly Effect: 'Allow'; readonly Action: readonly string[]; readonly Resource: FnGetAtt },
  ];
}

export function buildPolicy(routes: readonly Route[]): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: routes.map((route) => `kinesis:${actionOf(route)}`),
        Resource: { 'Fn::GetAtt': ['Stream', 'Arn'] },
      },
    ],
  };
}
