// Finds names in intrinsic functions that their CloudFormation template does not have; a deployment rejects them.
import { didYouMean, type JsonObject, memberOf, objectOf, stringOf } from '../../base/index.ts';
import { listIntrinsics } from './intrinsic-use.ts';

export interface UnknownName {
  /** Of the function. */
  readonly pointer: string;
  /** `Ref`, `Fn::Sub`, `Fn::GetAtt`, `Fn::If`. */
  readonly intrinsic: string;
  readonly name: string;
}

/**
 * Names of Ref, Fn::Sub and Fn::GetAtt within a value that are neither parameters nor resources of the template, and names of Fn::If that
 * are not conditions of it. Templates with macros are not checked, because macros can add names.
 * @param template the root of the template.
 */
export function unknownNames(value: unknown, template: JsonObject): UnknownName[] {
  if (isWrittenByMacros(template)) return [];
  return listIntrinsics(value).flatMap(({ name: intrinsic, argument, pointer }) =>
    namesIn(intrinsic, argument)
      .filter((name) => !name.startsWith('AWS::') && !(intrinsic === 'Fn::If' ? isCondition : isKnown)(name, template))
      .map((name) => ({ pointer, intrinsic, name })),
  );
}

/** What is wrong, and what to do. */
export function describeUnknownName(
  { intrinsic, name }: UnknownName,
  template: JsonObject,
): Readonly<Record<'message' | 'help', string>> {
  const isOfIf = intrinsic === 'Fn::If';
  const sections = isOfIf ? ['Conditions'] : ['Parameters', 'Resources'];
  const known = sections.flatMap((section) => Object.keys(objectOf(template[section])));
  const literal = intrinsic === 'Fn::Sub' ? ` For the text \${${name}}, write \${!${name}}.` : '';
  return {
    message: `${intrinsic} names ${name}, which is ${isOfIf ? 'not a condition' : 'neither a parameter nor a resource'} of the template.`,
    help: `Correct the name, or use a template that has it.${didYouMean(name, known)}${literal}`,
  };
}

const SAM = 'AWS::Serverless-2016-10-31';

/** AWS::Include adds members, other macros change anything; Fn::ForEach adds resources. */
function isWrittenByMacros({ Transform, Resources }: JsonObject): boolean {
  const macros = [Transform ?? []].flat();
  return macros.some((macro) => macro !== SAM) || Object.keys(objectOf(Resources)).some((id) => id.startsWith('Fn::'));
}

function isCondition(name: string, template: JsonObject): boolean {
  const conditions = objectOf(template['Conditions']);
  // What AWS::Include adds is not known.
  return Object.hasOwn(conditions, name) || Object.hasOwn(conditions, 'Fn::Transform');
}

function isKnown(name: string, template: JsonObject): boolean {
  if (Object.hasOwn(objectOf(template['Parameters']), name)) return true;
  const resources = objectOf(template['Resources']);
  if (Object.hasOwn(resources, name)) return true;
  // SAM adds resources, whose names begin with those of its own: FunctionRole, ApiStage, ServerlessRestApi.
  if (template['Transform'] === undefined) return false;
  const isSam = (id: string) => stringOf(memberOf(resources[id], 'Type'))?.startsWith('AWS::Serverless::') === true;
  return name.startsWith('Serverless') || Object.keys(resources).some((id) => isSam(id) && name.startsWith(id));
}

function namesIn(intrinsic: string, argument: unknown): string[] {
  if (intrinsic === 'Ref') return typeof argument === 'string' ? [argument] : [];
  if (intrinsic === 'Fn::If') {
    const condition: unknown = Array.isArray(argument) ? argument[0] : undefined;
    return typeof condition === 'string' ? [condition] : [];
  }
  if (intrinsic === 'Fn::GetAtt') {
    const id: unknown = Array.isArray(argument) ? argument[0] : argument;
    return typeof id === 'string' ? [resourceOf(id)] : [];
  }
  if (intrinsic !== 'Fn::Sub') return [];
  const text: unknown = Array.isArray(argument) ? argument[0] : argument;
  const own = Array.isArray(argument) ? objectOf(argument[1]) : {};
  return substitutedNames(typeof text === 'string' ? text : '')
    .filter((name) => !Object.hasOwn(own, name))
    .map(resourceOf);
}

/** The names that Fn::Sub replaces in a string, in its order: `Stream`, `Stream.Arn`. */
export function substitutedNames(text: string): string[] {
  return [...text.matchAll(/\$\{([^!{}][^{}]*)\}/g)].map(([, name = '']) => name.trim());
}

function resourceOf(name: string): string {
  return name.startsWith('AWS::') ? name : (name.split('.')[0] ?? name);
}
