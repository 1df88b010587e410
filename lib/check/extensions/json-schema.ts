// The part of JSON Schema, draft 04, in which the schemas of this folder are written. A value that is a CloudFormation
// intrinsic passes everywhere: only the deployment knows it.

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

/** Import takes these words in lower and in upper case. */
export function eitherCase(...words: readonly string[]): JsonSchema {
  return { type: 'string', enum: words.flatMap((word) => [word.toLowerCase(), word.toUpperCase()]) };
}

/** A map from any name to values of one schema. */
export function mapOf(schema: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: schema };
}

/** A map whose names have one pattern. */
export function mapByPattern(pattern: string, schema: JsonSchema): JsonSchema {
  return { type: 'object', patternProperties: { [pattern]: schema }, additionalProperties: false };
}
