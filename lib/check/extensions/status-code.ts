// JSON Schema of a status code, in integration responses and gateway responses. Source: API reference, "MethodResponse", statusCode.
import type { JsonSchema } from './json-schema.ts';

/** Import treats a number in YAML as the string of its digits. */
export const statusCode: JsonSchema = {
  type: ['string', 'integer'],
  pattern: '^[1-5][0-9][0-9]$',
  description: 'a status code from 100 to 599',
  minimum: 100,
  maximum: 599,
};
