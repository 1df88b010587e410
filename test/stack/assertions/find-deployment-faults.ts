// What a parameter changes reaches the stage. The logical id of a deployment is made from the document as SAM sees it, and so without the values of
// parameters in it: only AlwaysDeploy makes a new one then. docs/decisions/0030-always-deploy.md
import { resourcesOfType, type Subject } from './subject.ts';

export function findDeploymentFaults(subject: Subject): string[] {
  const properties = subject.template.Resources['Api']?.Properties ?? {};
  return [
    ...(properties['AlwaysDeploy'] === true ? [] : ['a changed parameter does not make a deployment']),
    ...(properties['OpenApiVersion'] === undefined ? ['SAM makes a second stage, named Stage'] : []),
    ...(resourcesOfType(subject, 'AWS::ApiGateway::Deployment').length === 1 ? [] : ['there is not one deployment']),
    ...resourcesOfType(subject, 'AWS::ApiGateway::Account').map(([name]) => `${name} changes all APIs of the account`),
  ];
}
