// Rule included-document-too-large: the document fits into a CloudFormation template.
import { DEFINITION_MAX_BYTES } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';

const CLOUDFORMATION_MAX_BYTES = 1024 * 1024;

/** Source: CloudFormation quotas: 1 MB for a template in S3. Whether it counts what AWS::Include adds is not known, hence a warning. */
export const includedDocumentTooLarge: Rule = {
  code: 'included-document-too-large',
  severity: 'warning',
  *find({ source: { size } }) {
    if (size <= CLOUDFORMATION_MAX_BYTES || size > DEFINITION_MAX_BYTES) return;
    const message = `The document has ${size} bytes; CloudFormation takes templates of 1 MB (${CLOUDFORMATION_MAX_BYTES} bytes).`;
    yield { pointer: '', message, help: 'Shorten descriptions and examples, or import it without CloudFormation.' };
  },
};
