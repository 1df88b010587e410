// Replaces what the values of the parameters decide: Ref of a parameter, Fn::If, Fn::FindInMap, and the functions of text around them.
// What only a deployment knows (resources, pseudo parameters) stays as it is, so that scanners see references.

export interface FoldScope {
  /** The values of the parameters: a list for a list type, a number for `Number`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly mappings: Readonly<Record<string, unknown>>;
}

/** Stands for `AWS::NoValue`: the member or element that holds it disappears. */
export const NO_VALUE = Symbol('AWS::NoValue');

type Fields = Readonly<Record<string, unknown>>;

/** @throws for a condition or a mapping that is not there, as CloudFormation does. */
export function foldValue(value: unknown, scope: FoldScope): unknown {
  if (Array.isArray(value)) return value.map((item) => foldValue(item, scope)).filter((item) => item !== NO_VALUE);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1) {
    const folded = FUNCTIONS[only[0]]?.(only[1], scope);
    if (folded !== undefined) return folded;
  }
  const members = entries.map(([key, inner]) => [key, foldValue(inner, scope)] as const);
  return Object.fromEntries(members.filter(([, inner]) => inner !== NO_VALUE));
}

/** Each returns undefined when the function stays; its argument is folded then. */
const FUNCTIONS: Readonly<Record<string, (argument: unknown, scope: FoldScope) => unknown>> = {
  Ref: (name, { parameters }) => {
    if (typeof name !== 'string') return undefined;
    return name === 'AWS::NoValue' ? NO_VALUE : parameters[name];
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = argument as readonly unknown[];
    return foldValue(isTrue(String(condition), scope) ? yes : no, scope);
  },
  'Fn::FindInMap': (argument, scope) => {
    const names = foldValue(argument, scope) as readonly unknown[];
    const found = names.reduce<unknown>((at, name) => (at as Fields | undefined)?.[String(name)], scope.mappings);
    if (found === undefined) throw new Error(`no mapping has ${names.join('.')}`);
    return found;
  },
  'Fn::Select': (argument, scope) => {
    const [index, list] = foldValue(argument, scope) as readonly unknown[];
    if (!Array.isArray(list)) return undefined;
    const selected: unknown = list[Number(index)];
    if (selected === undefined) throw new Error(`Fn::Select finds no element ${index} in ${JSON.stringify(list)}`);
    return selected;
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = foldValue(argument, scope) as readonly unknown[];
    // The name of a stack has letters, digits and hyphens.
    const known = (text as Fields)['Ref'] === 'AWS::StackName' ? 'the-stack' : text;
    return typeof known === 'string' ? known.split(String(separator)) : undefined;
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = foldValue(argument, scope) as readonly unknown[];
    const isKnown = Array.isArray(parts) && parts.every((part) => typeof part !== 'object');
    return isKnown ? parts.join(String(separator)) : undefined;
  },
  'Fn::Sub': foldSub,
};

/** `${Parameter}` becomes its value, and so does a name of the function's own map; the rest stays for the deployment. */
function foldSub(argument: unknown, scope: FoldScope): unknown {
  const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Fields];
  const names = foldValue(own, scope) as Fields;
  const left = new Map<string, unknown>();
  const filled = text.replaceAll(/\$\{([^!}][^}]*)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(names, name) ? names[name] : scope.parameters[name];
    if (value === undefined) return whole;
    if (typeof value !== 'object') return String(value);
    const inlined = asPlaceholder(value as Fields);
    if (inlined !== undefined) return inlined;
    left.set(name, value);
    return whole;
  });
  if (left.size > 0) return { 'Fn::Sub': [filled, Object.fromEntries(left)] };
  return /\$\{/.test(filled) ? { 'Fn::Sub': filled } : filled;
}

/** What a function within Fn::Sub is as a part of its string. */
function asPlaceholder(value: Fields): string | undefined {
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = value;
  if (typeof Ref === 'string') return `\${${Ref}}`;
  if (Array.isArray(attribute)) return `\${${attribute.join('.')}}`;
  return typeof text === 'string' ? text : undefined;
}

export function isTrue(name: string, scope: FoldScope): boolean {
  if (!Object.hasOwn(scope.conditions, name)) throw new Error(`there is no condition ${name}`);
  return holds(scope.conditions[name], scope);
}

/** A condition, or an assertion of a rule. Source: CloudFormation User Guide, "Condition functions" and "Rule-specific intrinsic functions". */
export function holds(condition: unknown, scope: FoldScope): boolean {
  const [[name, argument] = ['', undefined]] = Object.entries(condition as Fields);
  const operands = argument as readonly unknown[];
  const value = (index: number) => foldValue(operands[index], scope);
  const list = (index: number) => [value(index)].flat().map(String);
  switch (name) {
    case 'Condition':
      return isTrue(String(argument), scope);
    case 'Fn::And':
      return operands.every((operand) => holds(operand, scope));
    case 'Fn::Or':
      return operands.some((operand) => holds(operand, scope));
    case 'Fn::Not':
      return !holds(operands[0], scope);
    case 'Fn::Equals':
      return asText(value(0)) === asText(value(1));
    case 'Fn::Contains':
      return list(0).includes(list(1)[0] ?? '');
    case 'Fn::EachMemberIn':
      return list(0).every((member) => list(1).includes(member));
    case 'Fn::EachMemberEquals':
      return list(0).every((member) => member === list(1)[0]);
    default:
      throw new Error(`${name} is not a condition`);
  }
}

/** CloudFormation compares strings: 1 equals "1". */
function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
