// The variables of integration URIs, such as {proxy} in http://example.com/{proxy}, and where their values come from.
import { type Integration, parseMappingTarget, uriText } from '../../apigateway/index.ts';

/** By name; none when only the deployment knows the URI. `${…}` is not such a variable. */
export function listUriVariables({ value, uri }: Integration): string[] | undefined {
  const text = uriText(value['uri']);
  // The name of an action has none.
  if (text === undefined || uri?.kind === 'action') return undefined;
  return [...text.replaceAll(/\$\{[^{}]*\}/g, '').matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
}

/** The names of the path parameters that `requestParameters` and the overrides of templates set. */
export function mapsPath({ parameters, templates }: Integration): ReadonlySet<string> {
  const mapped = parameters
    .map(({ target }) => parseMappingTarget(target, 'request'))
    .filter((target) => target?.location === 'path');
  const overridden = templates.flatMap(({ source = '' }) =>
    [...source.matchAll(/requestOverride\.path\.([\w-]+)/g)].map(([, name = '']) => name),
  );
  return new Set([...mapped.flatMap((target) => target?.name ?? []), ...overridden]);
}
