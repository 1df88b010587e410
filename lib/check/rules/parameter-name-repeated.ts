// Rule parameter-name-repeated: an operation has one parameter of a name, wherever it is sent.
import type { Rule } from '../rule/rule.ts';

/** Source, recorded on AWS: "Parameter names must be unique across querystring, header and path". */
export const parameterNameRepeated: Rule = {
  code: 'parameter-name-repeated',
  severity: 'error',
  *find({ operations }) {
    for (const { parameters, title } of operations) {
      const places = new Map<string, string>();
      for (const { name, in: place, pointer } of parameters) {
        const other = places.get(name);
        places.set(name, other ?? place);
        if (other === undefined) continue;
        const message = `${title} has two parameters "${name}", in ${other} and in ${place}.`;
        yield {
          pointer,
          message,
          help: 'Rename one of them; API Gateway wants names unique across path, query and header.',
        };
      }
    }
  },
};
