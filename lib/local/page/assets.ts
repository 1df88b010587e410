// The files of swagger-ui that the page loads. Each is read once, at its first request.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Asset {
  readonly type: string;
  readonly read: () => Promise<Buffer>;
}

/** By name. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  asset('swagger-ui.css', 'text/css; charset=utf-8'),
  asset('swagger-ui-bundle.js', 'text/javascript; charset=utf-8'),
]);

function asset(name: string, type: string): readonly [name: string, asset: Asset] {
  let content: Promise<Buffer> | undefined;
  const read = () => {
    content ??= readFile(join(folder(), name));
    return content;
  };
  return [name, { type, read }];
}

function folder(): string {
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
}
