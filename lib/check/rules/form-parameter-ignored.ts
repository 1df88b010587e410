// The rule form-parameter-ignored.
import type { Rule } from '../rule/rule.ts';

export const formParameterIgnored: Rule = {
  code: 'form-parameter-ignored',
  severity: 'warning',
  what: 'A Swagger 2.0 document has no parameters in `formData`; one finding per document.',
  source:
    'Import says "Parameter type formData for parameter NAME not supported. Ignoring." (awslabs/aws-apigateway-importer#191). A warning, because the rest is imported, unless warnings are to fail it.',
  example: {
    of: 'document',
    wrong: `
      swagger: '2.0'
      paths:
        /notes:
          post:
            consumes: [application/x-www-form-urlencoded]
            parameters:
              - { name: note, in: formData, type: string }
    `,
    right: `
      swagger: '2.0'
      paths:
        /notes:
          post:
            consumes: [application/x-www-form-urlencoded]
            parameters:
              - { name: Form, in: body, schema: { type: string } }
    `,
  },
  *find({ operations }) {
    const found = operations.flatMap(({ parameters, title }) =>
      parameters.filter((parameter) => parameter.in === 'formData').map((parameter) => ({ ...parameter, title })),
    );
    const [first] = found;
    if (!first) return;
    const others = found.length === 1 ? '' : `, nor ${found.length - 1} more`;
    yield {
      pointer: first.pointer,
      message: `API Gateway does not import the form parameter "${first.name}" of ${first.title}${others}.`,
      help: 'Read the form in the mapping template, and describe it in a body parameter.',
    };
  },
};
