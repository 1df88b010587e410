// `npm run test:soak`: the test that kills a process under load, with 200 rounds in place of 20.
import { spawnSync } from 'node:child_process';

const vitest = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--mode', 'long', 'test/kinesis/disk/kill'];
const { status } = spawnSync('npx', vitest, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, KILL_ROUNDS: process.env['KILL_ROUNDS'] ?? '200' },
});
process.exitCode = status ?? 1;
