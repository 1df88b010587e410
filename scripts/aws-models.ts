// Makes the service models of lib/aws from botocore: `npm run aws-models`, and with `-- --check` only compares. Needs Python 3 and PyPI.
import { join } from 'node:path';
import { formatSource } from './aws-models/format-source.ts';
import { installBotocore, readServiceJson } from './aws-models/install-botocore.ts';
import { type TableSource, updateTables } from './aws-models/update-tables.ts';

const SERVICES: readonly TableSource[] = [
  { path: 'kinesis/2013-12-02', file: 'lib/aws/kinesis-model.ts', constant: 'kinesisModel' },
  {
    file: 'lib/aws/service-shapes.ts',
    constant: 'SERVICE_SHAPES',
    services: [
      {
        name: 'dynamodb',
        path: 'dynamodb/2012-08-10',
        actions: [
          ...['BatchGetItem', 'BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'Scan'],
          ...['TransactGetItems', 'TransactWriteItems', 'UpdateItem'],
        ],
      },
      { name: 'events', path: 'events/2015-10-07', actions: ['PutEvents'] },
      { name: 'firehose', path: 'firehose/2015-08-04', actions: ['PutRecord', 'PutRecordBatch'] },
      { name: 'sns', path: 'sns/2010-03-31', actions: ['Publish'] },
      {
        name: 'sqs',
        path: 'sqs/2012-11-05',
        actions: ['DeleteMessage', 'ReceiveMessage', 'SendMessage', 'SendMessageBatch'],
      },
      {
        name: 'states',
        path: 'stepfunctions/2016-11-23',
        actions: [
          ...['DescribeExecution', 'SendTaskFailure', 'SendTaskHeartbeat', 'SendTaskSuccess', 'StartExecution'],
          ...['StartSyncExecution', 'StopExecution'],
        ],
      },
    ],
  },
];
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
