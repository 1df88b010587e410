// Makes the service models of lib/aws from botocore: `npm run aws-models`, and with `-- --check` only compares. Needs Python 3 and PyPI.
import { join } from 'node:path';
import { formatSource } from './aws-models/format-source.ts';
import { installBotocore, readServiceJson } from './aws-models/install-botocore.ts';
import { updateTables } from './aws-models/update-tables.ts';

const SERVICES = [{ path: 'kinesis/2013-12-02', file: 'lib/aws/kinesis-model.ts', constant: 'kinesisModel' }];
const BOTOCORE = '1.44.8';

const ROOT = join(import.meta.dirname, '..');

process.exitCode = updateTables(process.argv.slice(2), {
  services: SERVICES,
  botocore: BOTOCORE,
  root: ROOT,
  open: () => {
    const data = installBotocore(BOTOCORE, join(ROOT, '.cache/aws-models'));
    return (path) => readServiceJson(data, path);
  },
  format: formatSource,
  print: (line) => console.log(line),
});
