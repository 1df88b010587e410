// The page of transcripts shows what `sam deploy` prints for both templates.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../stack-template/read-template.ts';
import { PARTS } from './install.ts';
import { type Account, openAccount } from './open-account.ts';
import { readTranscript } from './read-transcript.ts';
import { writeVariant } from './write-variant.ts';

const page = readFileSync(join(REPOSITORY, 'docs/deployment/transcripts.md'), 'utf8');
/** The command, then what it prints. */
const shown = [...page.matchAll(/^```text\n\$ sam (deploy .*)\n([\s\S]*?)^```$/gm)];

let account: Account;
beforeAll(async () => {
  account = await openAccount();
});
afterAll(() => account?.close());

// In the order of the page: only the first deployment in an account makes the bucket.
describe.each([
  ['template.yml', 'deploy --no-confirm-changeset'],
  ['template.production.yml', 'deploy --config-env staging --no-confirm-changeset'],
])('sam deploy of %s', (file, command) => {
  it('prints what the page shows, apart from ids and times', async () => {
    const [, , expected = ''] = shown.find(([, line]) => line === command) ?? [];
    const folder = await writeVariant({}, file);
    try {
      const files = ['--template-file', join(folder, file), '--config-file', join(REPOSITORY, 'samconfig.toml')];
      const output = await account.sam([...command.split(' '), ...files]);
      const printed = readTranscript(output);
      expect(printed).toEqual(readTranscript(expected));
      // What the reader of transcripts overlooks would be equal, too.
      expect(printed.changes.length).toBeGreaterThanOrEqual(6);
      expect(printed.events.length).toBe(2 * printed.changes.length + 2);
      expect(printed.outputs).toHaveProperty('ApiUrl');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

it('the page names the versions that printed it', () => {
  for (const { contents } of PARTS) expect(page).toContain(contents.split(' ')[0]);
});
