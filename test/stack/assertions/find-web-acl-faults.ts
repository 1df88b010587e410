// A web ACL guards the stage of the API, and reads no bodies: records would look like attacks.
import { parameter, resourcesOfType, type Subject } from './subject.ts';

/** Without the account number. Source: WAF API reference, AssociateWebACL, ResourceArn. */
const STAGE = '"arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Api}/stages/${ApiStage}"';

export function findWebAclFaults(subject: Subject): string[] {
  const associations = resourcesOfType(subject, 'AWS::WAFv2::WebACLAssociation');
  const has = parameter(subject, 'WebAclArn') !== '' || !['', '0'].includes(parameter(subject, 'RequestsPerAddress'));
  return [
    ...(associations.length === (has ? 1 : 0) ? [] : [`the stage has ${associations.length} web ACLs`]),
    ...associations.flatMap(([name, { Properties }]) => {
      const arn = JSON.stringify(Properties['ResourceArn']).replaceAll(
        'arn:aws:apigateway:us-east-1:',
        'arn:${AWS::Partition}:apigateway:${AWS::Region}:',
      );
      return arn.includes(STAGE) ? [] : [`${name} is not about the stage: ${arn}`];
    }),
    ...resourcesOfType(subject, 'AWS::WAFv2::WebACL').flatMap(([name, { Properties }]) => {
      const text = JSON.stringify(Properties);
      return [
        ...(/"(Json)?Body"/.test(text) ? [`${name} inspects bodies`] : []),
        ...(/"AggregateKeyType":"IP"/.test(text) ? [] : [`${name} does not count by address`]),
        ...(Properties['Scope'] === 'REGIONAL' ? [] : [`${name} is not regional`]),
      ];
    }),
  ];
}
