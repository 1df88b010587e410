// Finds what a template, or a document included in it, refers to. Knows nothing of what exists.

/** A name that CloudFormation has to resolve, `attribute` only where one of the resource's is asked for. */
export interface Reference {
  readonly by: 'Ref' | 'Fn::GetAtt' | 'Fn::Sub' | 'Fn::If' | 'DependsOn' | 'Condition';
  readonly name: string;
  readonly attribute?: string;
}

/** Every reference in a value whose intrinsics are in the long form, in the order of the text. */
export function findReferences(value: unknown): Reference[] {
  if (Array.isArray(value)) return value.flatMap(findReferences);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...referencesOf(key, inner), ...findReferences(inner)]);
}

function referencesOf(key: string, value: unknown): Reference[] {
  const [first, second] = Array.isArray(value) ? value.map(String) : [String(value)];
  if (first === undefined) return [];
  if (key === 'Ref') return [{ by: key, name: first }];
  if (key === 'DependsOn') return [value].flat().map((name) => ({ by: key, name: String(name) }));
  // An operand of a condition, or what a resource or an output depends on; a policy has objects of this name.
  if (key === 'Condition' && typeof value === 'string') return [{ by: key, name: value }];
  if (key === 'Fn::If') return [{ by: key, name: first }];
  if (key === 'Fn::GetAtt' && second !== undefined) return [{ by: key, name: first, attribute: second }];
  if (key === 'Fn::Sub') return placeholders(first);
  return [];
}

/** `${Name}` and `${Name.Attribute}`; `${!Literal}` is text. */
function placeholders(text: string): Reference[] {
  return [...text.matchAll(/\$\{([^!}.][^}.]*)(?:\.([^}]+))?\}/g)].map(([, name = '', attribute]) => ({
    by: 'Fn::Sub',
    name,
    ...(attribute === undefined ? {} : { attribute }),
  }));
}
