// The generator: from declared routes, templates and options to the files of spec/.
export type { Route } from './declaration/route.ts';
export { generate } from './generate.ts';
export { checkOptions } from './options/check-options.ts';
export { OPTIONS } from './options/options.ts';
export { readOptionsFile } from './options/read-options-file.ts';
export { ROUTES } from './routes/index.ts';
export { isCurrent, type OutputFile, writeFiles } from './write/write-files.ts';
