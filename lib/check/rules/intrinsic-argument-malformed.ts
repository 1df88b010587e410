// Rule intrinsic-argument-malformed: an intrinsic has the arguments that CloudFormation wants.
import { listIntrinsics } from '../../apigateway/index.ts';
import { isObject } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';

interface Form {
  readonly wants: string;
  readonly fits: (argument: unknown) => boolean;
}

const FORMS: Readonly<Record<string, Form>> = {
  Ref: { wants: 'one name', fits: isName },
  'Fn::GetAtt': {
    wants: 'a resource and an attribute, as a list or joined by a dot',
    fits: (argument) =>
      typeof argument === 'string'
        ? /^[^.]+\.[^.]/.test(argument)
        : Array.isArray(argument) && argument.length === 2 && isName(argument[0]),
  },
  'Fn::Sub': {
    wants: 'a text, or a list of a text and a map of values',
    fits: (argument) =>
      typeof argument === 'string' ||
      (Array.isArray(argument) && argument.length === 2 && typeof argument[0] === 'string' && isObject(argument[1])),
  },
  'Fn::Join': {
    wants: 'a list of a delimiter and a list of values',
    fits: (argument) => Array.isArray(argument) && argument.length === 2 && typeof argument[0] === 'string',
  },
};

/** Source: CloudFormation user guide, "Intrinsic function reference". */
export const intrinsicArgumentMalformed: Rule = {
  code: 'intrinsic-argument-malformed',
  severity: 'error',
  *find({ root }) {
    for (const { name, argument, pointer } of listIntrinsics(root)) {
      const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
      if (!form || form.fits(argument)) continue;
      yield {
        pointer,
        message: `${name} does not take ${JSON.stringify(argument)}.`,
        help: `It takes ${form.wants}.`,
      };
    }
  },
};

function isName(argument: unknown): boolean {
  return typeof argument === 'string' && argument !== '';
}
