// Checks values of options. Each check returns the value, or throws an InputError that names the option, the value, and what is allowed.

import { boundsOf, kinesisModel, patternOf } from '../../lib/aws/index.ts';
import { InputError } from '../../lib/base/index.ts';

/** What a value has to match, and its description for messages. */
export interface Form {
  readonly pattern: RegExp;
  readonly allowed: string;
}

const STREAM_NAME_LENGTH = boundsOf(kinesisModel, 'CreateStream.StreamName');

export const STREAM_NAME: Form = {
  pattern: new RegExp(
    `^(?=.{${STREAM_NAME_LENGTH.min},${STREAM_NAME_LENGTH.max}}$)${patternOf(kinesisModel, 'CreateStream.StreamName')}$`,
  ),
  allowed: `${STREAM_NAME_LENGTH.min} to ${STREAM_NAME_LENGTH.max} letters, digits, underscores, periods, and hyphens`,
};

/** Source: API Gateway API reference, CreateStage. */
export const STAGE_NAME: Form = {
  pattern: /^[A-Za-z0-9_-]{1,128}$/,
  allowed: '1 to 128 letters, digits, underscores, and hyphens',
};

/** Source: API Gateway API reference, CreateStage, and its quotas. */
export const STAGE_VARIABLE: Form = {
  pattern: /^\w{1,64}=[\w.~:/?#&=,-]{1,512}$/,
  allowed:
    'NAME=VALUE, where NAME is up to 64 letters, digits, and underscores, and VALUE up to 512 letters, digits, and -._~:/?#&=,',
};

/** The name of a parameter, a pseudo parameter, or a resource with an attribute: whatever `Ref` and `Fn::Sub` can name. */
export const PARAMETER: Form = {
  pattern: /^(?:AWS::)?[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*=/,
  allowed: 'NAME=VALUE, where NAME is what Ref or Fn::Sub names',
};

/** In a commercial, government, or isolated partition: us-east-1, us-gov-west-1, eu-isoe-west-1. */
export const REGION: Form = {
  pattern: /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/,
  allowed: 'the name of an AWS region, such as us-east-1',
};

/** A DNS name, or an IPv4 or IPv6 address as in a Host header or without the brackets. */
export const HOST: Form = {
  pattern:
    /^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252}[A-Za-z0-9_.])?|\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\]|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/,
  allowed: 'a host name or an IP address, without a scheme or port',
};

/** As a browser writes it in the header `Origin`, or all of them. */
export const ORIGIN: Form = {
  pattern: /^(?:\*|null|[a-z][a-z0-9+.-]*:\/\/(?:[^\s/?#@A-Z]+))$/,
  allowed: 'an origin in lowercase without a path, such as https://example.com or http://localhost:3000, or null, or *',
};

/** What a header can carry from its first to its last character. Source of the alphabet: RFC 9110, "Field Values". */
export const API_KEY: Form = {
  pattern: /^[!-~]{1,128}$/,
  allowed: '1 to 128 printable ASCII characters without spaces',
};

/** Source: API Gateway Developer Guide, "Output from an API Gateway Lambda authorizer": the values of the context are strings. */
export const AUTHORIZER_CONTEXT: Form = {
  pattern: /^\w{1,128}=/,
  allowed: 'NAME=VALUE, where NAME is letters, digits, and underscores',
};

/** Loose: anything that an HTTP client can send, so that a malformed media type can be tried. */
export const MEDIA_TYPE: Form = {
  pattern: /^[!-~](?:[ -~]*[!-~])?$/,
  allowed: 'a media type, such as application/json',
};

export function matching(option: string, value: string, { pattern, allowed }: Form): string {
  if (!pattern.test(value)) throw wrongOption(option, value, allowed);
  return value;
}

export function allMatching(option: string, values: readonly string[] = [], form: Form): readonly string[] {
  return values.map((value) => matching(option, value, form));
}

/** Decimal digits only; both bounds are inclusive. */
export function integer(option: string, value: string, min: number, max: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min && number <= max)) throw wrongOption(option, value, `an integer from ${min} to ${max}`);
  return number;
}

/** @param values `name=value`; of a name that is given twice, the last one counts. */
export function pairs(
  option: string,
  values: readonly string[] | undefined,
  form: Form,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    allMatching(option, values, form).map((value) => {
      const mark = value.indexOf('=');
      return [value.slice(0, mark), value.slice(mark + 1)];
    }),
  );
}

/** The same message as for the options of `generate`. @param allowed follows `Allowed: ` and does not end with a period. */
export function wrongOption(option: string, value: string, allowed: string): InputError {
  return new InputError(`${option} cannot be ${JSON.stringify(value)}.`, {
    code: 'wrong-option',
    help: `Allowed: ${allowed}.`,
  });
}
