import { describeRule } from '../describe-rule.ts';

describeRule('intrinsic-short-form-unsupported', 'error', {
  finds: [
    [
      'every short form',
      'openapi: 3.0.3\ninfo:\n  title: !Ref Title\n  version: !Sub "${V}"\npaths: {}\n',
      ['/info/title', '!Ref is the short form of an intrinsic function, which AWS::Include does not support.'],
      ['/info/version', '!Sub is the short form of an intrinsic function, which AWS::Include does not support.'],
    ],
  ],
  passes: [
    ['the long form', 'openapi: 3.0.3\ninfo:\n  title: {Ref: Title}\n  version: {"Fn::Sub": "${V}"}\npaths: {}\n'],
  ],
});
