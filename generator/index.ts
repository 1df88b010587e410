// The generator: from declared routes, templates and options to a document and its policy.

// Build a document, and write it as YAML.

export { type ApiDeclaration, type BuiltApi, buildApi, ownTemplatesFolder } from './build-api.ts';
export { serialize } from './write/serialize.ts';

// What a document is built from.

export type { Route, RouteResponse } from './declaration/route.ts';
export type { Options } from './options/options.ts';
export { ROUTES } from './routes/index.ts';

// Thrown for a mistake in the routes, the templates or the options.

export { InputError } from '../lib/base/index.ts';

// Not public: for other folders of this package, and may change at any time.

export { operationIdOf } from './declaration/route.ts';
export type { StackParameter } from './document/describe-deployment.ts';
export type { UnusedOption } from './find-unused-options.ts';
export { type Generated, generate } from './generate.ts';
export { checkOptions, type GivenOptions } from './options/check-options.ts';
export { findOverrides, formatOverrides, type Override } from './options/find-overrides.ts';
export { flagOf, parseFlags, readFlags } from './options/flags.ts';
export { readFlagsLine } from './options/flags-line.ts';
export { describeOption, OPTION_NAMES, OPTIONS } from './options/options.ts';
export { readOptionsFile } from './options/read-options-file.ts';
export { isCurrent, type OutputFile, writeFiles } from './write/write-files.ts';
