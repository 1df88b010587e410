// The differences between the two formats that SDKs use. Types only.

export interface Codec {
  readonly contentType: string;
  /** @throws when the body is not well-formed; the error is not for clients. */
  parse(body: Buffer): unknown;
  /** @param value objects, arrays, strings, numbers, booleans, and what the two functions below return. */
  print(value: unknown): Buffer;
  /** How a blob is written. */
  writeBlob(bytes: Buffer): unknown;
  /** @param seconds since 1970, with fractions. */
  writeTimestamp(seconds: number): unknown;
  /** @returns seconds since 1970; undefined when the parsed value is not a timestamp. */
  readTimestamp(value: unknown): number | undefined;
}
