// Finds options that are set and change nothing, such as the scopes of Cognito without auth cognito: people would believe them to be in force.
import { DEFAULTS, OPTION_NAMES, type OptionName, type Options } from './options/options.ts';

export interface UnusedOption {
  readonly name: OptionName;
  /** For people, after "because". */
  readonly reason: string;
}

/**
 * @param built everything that is made with these options; `build` makes it with others. It is called once for each option that is not at its
 * default.
 * @returns in the order of the table. `routes` is never among them: the same routes have several spellings.
 */
export function findUnusedOptions<Built>(
  options: Options,
  built: Built,
  build: (options: Options) => Built,
): readonly UnusedOption[] {
  const set = OPTION_NAMES.filter(isEffective).filter(
    (name) => name !== 'routes' && JSON.stringify(options[name]) !== JSON.stringify(DEFAULTS[name]),
  );
  if (set.length === 0) return [];
  const made = JSON.stringify(built);
  return set
    .filter((name) => JSON.stringify(build({ ...options, [name]: DEFAULTS[name] })) === made)
    .map((name) => ({
      name,
      reason: REASONS[name.split('.')[0] ?? ''] ?? 'the other options leave it without effect',
    }));
}

/** By the first part of the name. */
const REASONS: Readonly<Record<string, string>> = {
  auth: 'the API has no route that it is about',
  cognito: 'no route has the authorization cognito',
  lambda: 'no route has the authorization lambda',
  endpoint: 'endpoint.securityPolicy is none',
  usagePlan: 'no route needs an API key',
  record: 'no route stores a record from a JSON or text body',
  events: 'no route takes events that it is about',
  partialFailureStatus: 'no route writes batches',
};

function isEffective(name: OptionName): name is keyof Options {
  return Object.hasOwn(DEFAULTS, name);
}
