// The rule intrinsic-argument-malformed.
import { isObject } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

interface Form {
  readonly expected: string;
  readonly fits: (argument: unknown) => boolean;
}

const FORMS: Readonly<Record<string, Form>> = {
  Ref: { expected: 'a name', fits: isName },
  'Fn::GetAtt': {
    expected: 'a resource and an attribute, as an array or joined by a dot',
    fits: (argument) =>
      typeof argument === 'string'
        ? /^[^.]+\.[^.]/.test(argument)
        : Array.isArray(argument) && argument.length === 2 && isName(argument[0]),
  },
  'Fn::Sub': {
    expected: 'a string, or an array of a string and a map of values',
    fits: (argument) =>
      typeof argument === 'string' ||
      (Array.isArray(argument) && argument.length === 2 && typeof argument[0] === 'string' && isObject(argument[1])),
  },
  'Fn::Join': {
    expected: 'an array of a delimiter and an array of values',
    fits: (argument) => Array.isArray(argument) && argument.length === 2 && typeof argument[0] === 'string',
  },
};

export const intrinsicArgumentMalformed: Rule = {
  code: 'intrinsic-argument-malformed',
  severity: 'error',
  what: 'Every intrinsic function has arguments that CloudFormation accepts.',
  source: 'CloudFormation User Guide, "Intrinsic function reference".',
  example: {
    of: 'integration',
    wrong: `
      credentials:
        Fn::GetAtt: Role
    `,
    right: `
      credentials:
        Fn::GetAtt: Role.Arn
    `,
  },
  *find({ intrinsics }) {
    for (const { name, argument, pointer } of intrinsics) {
      const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
      if (!form || form.fits(argument)) continue;
      yield {
        pointer,
        message: `${name} does not accept ${JSON.stringify(argument)}.`,
        help: `It must be ${form.expected}.`,
      };
    }
  },
};

function isName(argument: unknown): boolean {
  return typeof argument === 'string' && argument !== '';
}
