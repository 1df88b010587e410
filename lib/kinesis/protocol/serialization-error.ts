// The error for a well-formed body whose types are not those of the model. Thrown inside this folder only.

/**
 * `SerializationException` with the message of the service, from the tests of kinesalite 3.3.3, which its author ran against the
 * service: `test/helpers.js`, `assertType`. Without a message where no test has one.
 */
export class SerializationError extends Error {
  override readonly name = 'SerializationError';
}

/** An array or an object instead of a scalar, or one instead of the other. */
export function unexpectedCollection(value: object): SerializationError {
  return new SerializationError(
    Array.isArray(value)
      ? 'Start of list found where not expected'
      : 'Start of structure or map found where not expected.',
  );
}

/** @param target with its article, as the service writes it: `an Integer`. */
export function notConvertible(value: unknown, target: string): SerializationError {
  const name = JAVA_CLASSES[typeof value];
  return new SerializationError(name === undefined ? '' : `class ${name} can not be converted to ${target}`);
}

const JAVA_CLASSES: Readonly<Record<string, string>> = {
  boolean: 'java.lang.Boolean',
  number: 'com.amazon.coral.value.json.numbers.TruncatingBigNumber',
  string: 'java.lang.String',
};
