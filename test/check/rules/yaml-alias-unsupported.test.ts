import { describeRule } from '../describe-rule.ts';

describeRule('yaml-alias-unsupported', 'error', {
  finds: [
    [
      'an alias',
      'openapi: 3.0.3\ninfo: {title: &t Test, version: *t}\npaths: {}\n',
      ['/info/version', 'This is a YAML alias (*name), which CloudFormation does not support.'],
    ],
  ],
  passes: [['an asterisk in a string', "openapi: 3.0.3\ninfo: {title: Test, version: '*t'}\npaths: {}\n"]],
});
