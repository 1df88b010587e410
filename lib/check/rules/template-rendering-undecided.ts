// The rule template-rendering-undecided.
import { renderedDocument } from '../rendering/rendered-faults.ts';
import type { Rule } from '../rule/rule.ts';

export const templateRenderingUndecided: Rule = {
  code: 'template-rendering-undecided',
  severity: 'info',
  what: 'The check can render the templates of every operation for all its sample bodies; one finding per document.',
  source:
    'None from AWS: rendering them takes more than the 20,000 steps for an operation, or the 500,000 for a document, so the rules about what is rendered cover a part only.',
  example: {
    of: 'request template',
    wrong:
      '#foreach($i in [1..1000])#foreach($j in [1..1000])#set($n = $j)#end#end{"StreamName": "a", "PartitionKey": "b", "Data": ""}',
    right: '{"StreamName": "a", "PartitionKey": "b", "Data": ""}',
  },
  *find(document) {
    const { undecided } = renderedDocument(document);
    const [first, ...others] = undecided;
    if (first?.integration === undefined) return;
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    yield {
      pointer: first.integration.pointer,
      message: `The templates of ${first.title}${more} take too many steps to be rendered for every sample body.`,
      help: 'Nothing has to change; test these templates with the render command.',
    };
  },
};
