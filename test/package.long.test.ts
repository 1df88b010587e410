// The published package: what is in it, and that its build runs as the source does.
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

function npm(...args: string[]): string {
  return execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function cli(...args: string[]): string {
  return execFileSync(process.execPath, ['dist/cli/main.js', ...args], { cwd: root, encoding: 'utf8' });
}

describe('the published package', () => {
  let files: string[];
  beforeAll(() => {
    npm('run', 'build');
    const [pack] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts'));
    files = pack.files.map(({ path }: { path: string }) => path);
  }, 120_000);

  it('has the build, the documents and what deploys them', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'dist/cli/main.js',
        'dist/lib/local/emulator/engine-process.js',
        'dist/lib/vtl/index.d.ts',
        'samconfig.toml',
        'spec/openapi.yaml',
        'spec/policy.yaml',
        'template.yml',
        'templates/put-record.request.json.vtl',
      ]),
    );
  });

  it('has no tests and no TypeScript but declarations', () => {
    expect(files.filter((file) => file.startsWith('test/'))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  });

  it('checks and generates without a TypeScript loader', () => {
    expect(cli('check')).toContain('spec/openapi.yaml: no findings.');
    expect(cli('generate', '--check')).toBe('spec/ is up to date.\n');
  });

  it('renders a request', () => {
    expect(cli('render', 'get-shard-iterator', '--param', 'stream-name=mine', '--param', 'shard-id=s')).toContain(
      '"StreamName": "mine"',
    );
  });
});
