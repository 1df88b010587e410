// Writes the tables of all services, or compares them. Its dependencies are parameters.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { convertActions } from './convert-actions.ts';
import { convertModel } from './convert-model.ts';
import { printShapes, printTable } from './print-table.ts';
import { ScriptError } from './script-error.ts';

export type TableSource = ModelTable | ShapesTable;

interface Table {
  /** The table, from the root: `lib/aws/kinesis-model.ts`. */
  readonly file: string;
  /** The name of the table in TypeScript. */
  readonly constant: string;
}

/** A whole service. */
interface ModelTable extends Table {
  /** In botocore's data: `kinesis/2013-12-02`. */
  readonly path: string;
}

/** Some actions of several services. */
interface ShapesTable extends Table {
  readonly services: readonly {
    /** The service in the URIs of integrations: `states`. */
    readonly name: string;
    readonly path: string;
    readonly actions: readonly string[];
  }[];
}

export interface UpdateOptions {
  readonly services: readonly TableSource[];
  /** The version of botocore. */
  readonly botocore: string;
  /** The folder that `file` starts from. */
  readonly root: string;
  /** Opens botocore. @returns a function that reads a `path`. */
  readonly open: () => (path: string) => unknown;
  readonly format: (source: string, file: string) => string;
  readonly print: (line: string) => void;
}

/** @param args `--check` or nothing. @returns the exit code: 0 done or up to date, 1 a table is stale, 2 it could not be done. */
export function updateTables(args: readonly string[], options: UpdateOptions): 0 | 1 | 2 {
  try {
    const check = readArgs(args);
    const read = options.open();
    const stale = options.services.filter((service) => !updateTable(service, read, check, options));
    return check && stale.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    options.print(error.message);
    return 2;
  }
}

function readArgs(args: readonly string[]): boolean {
  try {
    const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean' } } });
    return values.check === true;
  } catch {
    throw new ScriptError(
      `"${args.join(' ')}" is not a valid option. Use npm run aws-models, or npm run aws-models -- --check.`,
    );
  }
}

/** @returns whether the table was up to date. */
function updateTable(
  source: TableSource,
  read: (path: string) => unknown,
  check: boolean,
  { botocore, root, format, print }: UpdateOptions,
): boolean {
  const { file } = source;
  const table = format(printSource(source, read, botocore), file);
  const target = join(root, file);
  const same = existsSync(target) && readFileSync(target, 'utf8') === table;
  if (same) print(`${file} is up to date.`);
  else if (check) print(`${file} differs from botocore ${botocore}. Run npm run aws-models and commit the result.`);
  else {
    writeFileSync(target, table);
    print(`wrote ${file}`);
  }
  return same;
}

function printSource(source: TableSource, read: (path: string) => unknown, botocore: string): string {
  if ('path' in source) return printTable(convertModel(read(source.path)), source.constant, botocore);
  const services = source.services.map(
    ({ name, path, actions }) => [name, convertActions(read(path), actions)] as const,
  );
  return printShapes(Object.fromEntries(services), source.constant, botocore);
}
