// Rule document-large: the document fits into a CloudFormation template.
import type { Rule } from '../rule/rule.ts';

const CLOUDFORMATION_BYTES = 1_048_576;
const IMPORT_BYTES = 6 * 1_048_576;

/** Source: CloudFormation quotas: 1 MB for a template in S3. Whether it counts what AWS::Include adds is not known, hence a warning. */
export const documentLarge: Rule = {
  code: 'document-large',
  severity: 'warning',
  *find({ source: { size } }) {
    if (size <= CLOUDFORMATION_BYTES || size > IMPORT_BYTES) return;
    const message = `The document has ${size} bytes; CloudFormation takes templates of 1 MB (${CLOUDFORMATION_BYTES} bytes).`;
    yield { pointer: '', message, help: 'Shorten descriptions and examples, or import it without CloudFormation.' };
  },
};
