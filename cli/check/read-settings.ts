// Reads the settings of `check`: the file of --config, or apigw-check.yaml in the working directory.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONFIG_FILE, type RuleSetting, readCheckConfig } from '../../lib/check/index.ts';
import { readDocument } from '../../lib/source/index.ts';
import type { Io } from '../io/io.ts';
import { readInputText } from './read-input.ts';

/** @throws InputError when the file cannot be read or is not such a file. */
export function readSettings(io: Io, given: string | undefined): RuleSetting[] {
  if (given === undefined && !existsSync(resolve(io.cwd, CONFIG_FILE))) return [];
  const file = given ?? CONFIG_FILE;
  return readCheckConfig(readDocument(readInputText(io, file), file));
}
