// What values of options must look like. Each check gives the value back, or an InputError that names the option, the value and
// what is allowed.
import { InputError } from '../../lib/base/index.ts';

/** A form and how to say it. */
export interface Form {
  readonly pattern: RegExp;
  readonly allowed: string;
}

/** Source: Kinesis API reference, CreateStream. */
export const STREAM_NAME: Form = {
  pattern: /^[a-zA-Z0-9_.-]{1,128}$/,
  allowed: '1 to 128 letters, digits, _, . and -',
};

/** Source: API Gateway API reference, CreateStage. */
export const STAGE_NAME: Form = { pattern: /^[A-Za-z0-9_-]{1,128}$/, allowed: 'letters, digits, _ and -, at most 128' };

/** Source: API Gateway API reference, CreateStage, and its quotas. */
export const STAGE_VARIABLE: Form = {
  pattern: /^\w{1,64}=[\w.~:/?#&=,-]{1,512}$/,
  allowed:
    'name=value, the name of at most 64 letters, digits and _, the value of at most 512 letters, digits and -._~:/?#&=,',
};

/** Names of parameters, of pseudo parameters, and of a resource with an attribute: whatever `Ref` and `Fn::Sub` can name. */
export const PARAMETER: Form = {
  pattern: /^(?:AWS::)?[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*=/,
  allowed: 'name=value, with the name that Ref has',
};

/** Of a commercial, a government or an isolated partition alike: us-east-1, us-gov-west-1, eu-isoe-west-1. */
export const REGION: Form = {
  pattern: /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/,
  allowed: 'the name of an AWS region, such as us-east-1',
};

/** A DNS name or an address of IPv4 or IPv6, as it stands in a Host header or without the brackets. */
export const HOST: Form = {
  pattern:
    /^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252}[A-Za-z0-9_.])?|\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\]|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/,
  allowed: 'a host name or an address, without scheme and port',
};

/** What a header can carry from its first to its last character. Source of the alphabet: RFC 9110, "Field Values". */
export const API_KEY: Form = {
  pattern: /^[!-~]{1,128}$/,
  allowed: '1 to 128 printable characters of ASCII, no blanks',
};

/** What an HTTP client can send, and a person means. */
export const MEDIA_TYPE: Form = {
  pattern: /^[!-~](?:[ -~]*[!-~])?$/,
  allowed: 'a media type, such as application/json',
};

export function matching(option: string, text: string, { pattern, allowed }: Form): string {
  if (!pattern.test(text)) throw wrongOption(option, text, allowed);
  return text;
}

export function allMatching(option: string, texts: readonly string[] = [], form: Form): readonly string[] {
  return texts.map((text) => matching(option, text, form));
}

export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw wrongOption(option, text, `a whole number from ${least} to ${most}`);
  return value;
}

/** @param texts `name=value`; of a name that is given twice, the last one counts. */
export function pairs(
  option: string,
  texts: readonly string[] | undefined,
  form: Form,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    allMatching(option, texts, form).map((text) => {
      const mark = text.indexOf('=');
      return [text.slice(0, mark), text.slice(mark + 1)];
    }),
  );
}

export function wrongOption(option: string, value: string, allowed: string): InputError {
  return new InputError(`${option} ${JSON.stringify(value)} cannot be used.`, {
    code: 'wrong-option',
    help: `Allowed: ${allowed}.`,
  });
}
