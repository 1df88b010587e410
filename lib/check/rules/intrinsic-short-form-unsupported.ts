// Rule intrinsic-short-form-unsupported: intrinsics are written in their long form.
import type { Rule } from '../rule/rule.ts';

/** Source: CloudFormation user guide, "AWS::Include transform": the short forms are not supported in what it includes. */
export const intrinsicShortFormUnsupported: Rule = {
  code: 'intrinsic-short-form-unsupported',
  severity: 'error',
  *find({ source }) {
    for (const { pointer, tag } of source.shortForms) {
      const name = tag.slice(1);
      const long = name === 'Ref' || name === 'Condition' ? `${name}: …` : `Fn::${name}: …`;
      yield {
        pointer,
        message: `${tag} is the short form of an intrinsic, which AWS::Include does not take.`,
        help: `Write ${long}`,
      };
    }
  },
};
