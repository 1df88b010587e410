// $input and $util for velocityjs, as far as the benchmarked templates use them: plain JavaScript values, as its users would bind them.
import type { Case } from '../oracle/case.ts';

export function velocityjsContext({ body, params }: Case): Record<string, unknown> {
  const document: unknown = JSON.parse(body ?? 'null');
  return {
    input: {
      body,
      path: (path: string) => select(document, path),
      json: (path: string) => JSON.stringify(select(document, path)),
      params: (name?: string) => (name === undefined ? params : params.path[name]),
    },
    util: {
      base64Encode: (value: unknown) => Buffer.from(String(value)).toString('base64'),
      escapeJavaScript: (value: unknown) =>
        String(value).replace(/["'\\/]|[^ -~]/g, (character) =>
          character < '\u0080' && character >= ' '
            ? `\\${character}`
            : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
    },
  };
}

/** `$.a[0].b` alone. */
function select(document: unknown, path: string): unknown {
  const names = path.match(/[^$.[\]]+/g) ?? [];
  return names.reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], document);
}
