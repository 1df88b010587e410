// The type of the endpoint fits the network, and what guards the API is in the document: properties beside a body can be removed by a
// later deployment with `Mode: overwrite`. Source: aws/serverless-application-model#1849.
import { bodyOf, type Fields, isSame, listParameter, type Subject } from './subject.ts';

const GUARDS = [
  'ApiKeySourceType',
  'BinaryMediaTypes',
  'DisableExecuteApiEndpoint',
  'EndpointAccessMode',
  'MinimumCompressionSize',
  'Policy',
  'SecurityPolicy',
];

export function findEndpointFaults(subject: Subject): string[] {
  const { EndpointConfiguration, ...properties } = subject.Resources['Api']?.Properties ?? {};
  const { Types, ...beside } = (EndpointConfiguration ?? {}) as { Types?: unknown };
  const isPrivate = subject.settings.options?.['network'] === 'private';
  const endpoints = listParameter(subject, 'VpcEndpointIds');
  const [server] = bodyOf(subject)['servers'] as readonly Fields[];
  const inDocument = (server?.['x-amazon-apigateway-endpoint-configuration'] ?? {}) as Fields;
  return [
    ...(isSame(Types, [isPrivate ? 'PRIVATE' : 'REGIONAL'])
      ? []
      : [`the endpoint has the types ${JSON.stringify(Types)}`]),
    ...Object.keys(properties)
      .filter((name) => GUARDS.includes(name))
      .map((name) => `${name} is beside the body`),
    ...Object.keys(beside).map((name) => `EndpointConfiguration.${name} is beside the body`),
    ...(properties['Mode'] === 'overwrite' ? [] : ['what the document no longer has stays in the API']),
    ...(isSame(inDocument['vpcEndpointIds'] ?? [], isPrivate ? endpoints : [])
      ? []
      : ['the document does not name the VPC endpoints of the parameter']),
  ];
}
