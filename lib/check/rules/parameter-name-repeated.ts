// The rule parameter-name-repeated.
import type { Rule } from '../rule/rule.ts';

export const parameterNameRepeated: Rule = {
  code: 'parameter-name-repeated',
  severity: 'error',
  what: 'No two parameters of an operation have the same name, whatever their locations.',
  source: 'Recorded on AWS: "Parameter names must be unique across querystring, header and path".',
  example: {
    of: 'operation',
    wrong: `
      parameters:
        - { name: stream, in: path, required: true, schema: { type: string } }
        - { name: stream, in: query, schema: { type: string } }
    `,
    right: `
      parameters:
        - { name: stream, in: path, required: true, schema: { type: string } }
        - { name: shard, in: query, schema: { type: string } }
    `,
  },
  *find({ operations }) {
    for (const { parameters, title } of operations) {
      const places = new Map<string, string>();
      for (const { name, in: place, pointer } of parameters.filter((one) => one.in !== 'formData')) {
        const other = places.get(name);
        places.set(name, other ?? place);
        if (other === undefined) continue;
        const message = `${title} has two parameters named "${name}", in ${other} and in ${place}.`;
        yield {
          pointer,
          message,
          help: 'Rename one of them; names must be unique across path, query and header.',
        };
      }
    }
  },
};
