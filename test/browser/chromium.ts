// Finds the Chromium of this machine, and installs Debian's where there is none. Downloads no browser of its own.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Without these it calls home at every start. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: find() ?? install(), args: FLAGS });
}

function find(): string | undefined {
  return [process.env['CHROMIUM'], ...PATHS].find((path) => path !== undefined && existsSync(path));
}

/** @throws when there is no apt-get, or it may not install. */
function install(): string {
  console.error('No Chromium found (CHROMIUM=PATH names one): installing the package chromium.');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const path = find();
  if (path === undefined) throw new Error('The package chromium has put no browser where browsers are.');
  return path;
}
