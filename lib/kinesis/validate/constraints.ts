// The bounds of a shape of the model, each with the message of the service for a violation.
import type { Bounds, Shape } from '../../aws/index.ts';

export interface Constraint {
  /** `Member must have length less than or equal to 128`. */
  readonly text: string;
  readonly holds: (value: unknown) => boolean;
}

/**
 * Source: kinesalite's tests, which ran against the service; patterns are printed as in the current model.
 */
export function constraintsOf(shape: Shape): readonly Constraint[] {
  if (shape.type === 'structure' || shape.type === 'boolean' || shape.type === 'timestamp') return [];
  const isNumber =
    shape.type === 'integer' || shape.type === 'long' || shape.type === 'double' || shape.type === 'float';
  const measure = isNumber ? Number : shape.type === 'map' ? countKeys : lengthOf;
  const what = isNumber ? 'value' : 'length';
  const { min, max }: Bounds = shape as Bounds;
  return [
    ...(shape.type === 'string' ? textConstraints(shape) : []),
    ...(min === undefined
      ? []
      : [
          {
            text: `Member must have ${what} greater than or equal to ${min}`,
            holds: (value: unknown) => measure(value) >= min,
          },
        ]),
    ...(max === undefined
      ? []
      : [
          {
            text: `Member must have ${what} less than or equal to ${max}`,
            holds: (value: unknown) => measure(value) <= max,
          },
        ]),
  ];
}

function textConstraints({ pattern, enum: values }: Extract<Shape, { type: 'string' }>): Constraint[] {
  const constraints: Constraint[] = [];
  if (values !== undefined) {
    const allowed = new Set<unknown>(values);
    const text = `Member must satisfy enum value set: [${inRecordedOrder(values).join(', ')}]`;
    constraints.push({ text, holds: (value) => allowed.has(value) });
  }
  if (pattern !== undefined) {
    const whole = new RegExp(`^(?:${pattern})$`);
    const text = `Member must satisfy regular expression pattern: ${pattern}`;
    constraints.push({ text, holds: (value) => whole.test(String(value)) });
  }
  return constraints;
}

/** The service prints a set, which has an order of its own. Source: kinesalite 3.3.3, `validations/getShardIterator.js`. */
const RECORDED_ORDERS = [['AFTER_SEQUENCE_NUMBER', 'LATEST', 'AT_TIMESTAMP', 'AT_SEQUENCE_NUMBER', 'TRIM_HORIZON']];

/** In the order of the model where none is recorded. */
function inRecordedOrder(values: readonly string[]): readonly string[] {
  return RECORDED_ORDERS.find((order) => order.toSorted().join() === values.toSorted().join()) ?? values;
}

/** Characters as Java counts them: UTF-16 units, as JavaScript does. */
function lengthOf(value: unknown): number {
  return (value as { readonly length: number }).length;
}

function countKeys(value: unknown): number {
  return Object.keys(value as object).length;
}
