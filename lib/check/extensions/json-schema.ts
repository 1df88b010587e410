// The subset of JSON Schema draft 4 that the schemas of this folder use. A CloudFormation intrinsic function is valid everywhere: only
// the deployment knows its value.

type TypeName = 'string' | 'object' | 'array' | 'boolean' | 'integer' | 'number' | 'null';

export interface JsonSchema {
  readonly type?: TypeName | readonly TypeName[];
  /** With `pattern`: completes the sentence "must be …". */
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
}

/** Import accepts these values in lowercase and in uppercase. */
export function eitherCase(...words: readonly string[]): JsonSchema {
  return { type: 'string', enum: words.flatMap((word) => [word.toLowerCase(), word.toUpperCase()]) };
}

/** A map from any name to values of one schema. */
export function mapOf(schema: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: schema };
}

/** A map whose names match a pattern. */
export function mapByPattern(pattern: string, schema: JsonSchema): JsonSchema {
  return { type: 'object', patternProperties: { [pattern]: schema }, additionalProperties: false };
}
