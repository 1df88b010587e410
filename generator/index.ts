// The generator: from declared routes, templates and options to the files of spec/.
export { operationIdOf, type Route } from './declaration/route.ts';
export { type Generated, generate } from './generate.ts';
export { checkOptions, type GivenOptions } from './options/check-options.ts';
export { findOverrides, formatOverrides, type Override } from './options/find-overrides.ts';
export { flagOf, parseFlags, readFlags } from './options/flags.ts';
export { readFlagsLine } from './options/flags-line.ts';
export { describeOption, OPTION_NAMES, OPTIONS } from './options/options.ts';
export { readOptionsFile } from './options/read-options-file.ts';
export { ROUTES } from './routes/index.ts';
export { isCurrent, type OutputFile, writeFiles } from './write/write-files.ts';
