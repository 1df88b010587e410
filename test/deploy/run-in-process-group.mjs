// Runs `run-in-process-group.mjs PROGRAM ARGS…` in a process group of its own and ends the whole group when standard input closes.
// The pipe closes however the other side ends, so that a killed test leaves no server behind.
import { spawn } from 'node:child_process';

const [file, ...args] = process.argv.slice(2);
const child = spawn(file, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
const end = (signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
};
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code) => {
  end('SIGKILL');
  process.exit(code ?? 1);
});
// A Ctrl-C reaches this process as well; the one that holds the pipe decides.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.stdin.resume();
process.stdin.on('close', () => {
  end('SIGTERM');
  setTimeout(end, 5000, 'SIGKILL');
});
