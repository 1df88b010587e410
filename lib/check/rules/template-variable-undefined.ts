// The rule template-variable-undefined.
import { TEMPLATE_VARIABLES } from '../../apigateway/index.ts';
import { didYouMean } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';
import { variablesOf } from '../template-flow/template-variables.ts';
import { listTemplateReferences } from '../template-flow/walk-template.ts';

/** Names that people use for a variable that is never set, to compare with. */
const NOTHING = /^(?:null|nil|none|nothing|undefined|empty|void)$/i;

export const templateVariableUndefined: Rule = {
  code: 'template-variable-undefined',
  severity: 'warning',
  what: 'Every variable that a template reads is one of API Gateway or is set in the template.',
  source:
    'API Gateway Developer Guide, "Mapping template variables for API Gateway". Recorded on AWS: a variable that is not set prints nothing, so that every call sends an empty value.',
  example: {
    of: 'request template',
    wrong: '{"Data": "$util.base64Encode($elem.data)"}',
    right: `#foreach($elem in $input.path('$.records')){"Data": "$util.base64Encode($elem.data)"}#end`,
  },
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      const set = variablesOf(ast.statements);
      const known = [...TEMPLATE_VARIABLES, ...set.keys()];
      const reported = new Set<string>();
      for (const { name, source, position } of listTemplateReferences(ast.statements)) {
        if (known.includes(name) || NOTHING.test(name) || reported.has(name)) continue;
        reported.add(name);
        yield {
          pointer,
          inTemplate: { line: position.line, column: position.column },
          message: `${title} uses ${source} (line ${position.line}, column ${position.column}), and nothing sets $${name}: it prints nothing.`,
          help: `Set it, or correct the name.${didYouMean(name, known)}`,
        };
      }
    }
  },
};
