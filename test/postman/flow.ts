// An imported collection, made into one flow: the scripts of docs/postman.md, and assertions after each.
import { readFileSync } from 'node:fs';
import { type Collection, type PostmanRequest, requestsOf } from './convert.ts';

/** Assertions about a response; they run inside Postman's sandbox. The bodies of the put requests are the document's examples. */
const ASSERTIONS: Readonly<Record<string, string>> = {
  'Put one record': `pm.test('the record is stored', () => {
    pm.response.to.have.status(200);
    pm.expect(pm.response.json()).to.have.all.keys('SequenceNumber', 'ShardId');
  });`,
  'Put a batch of records': `pm.test('both records are stored', () => {
    pm.response.to.have.status(200);
    pm.expect(pm.response.json().FailedRecordCount).to.equal(0);
    pm.expect(pm.response.json().Records).to.have.lengthOf(2);
  });`,
  'Get a shard iterator': `pm.test('there is an iterator', () => {
    pm.response.to.have.status(200);
    pm.expect(pm.response.json().ShardIterator).to.be.a('string').that.is.not.empty;
  });`,
  'Get records': `pm.test('the three records come back in order, as JSON text', () => {
    pm.response.to.have.status(200);
    const records = pm.response.json().Records.map((record) => [atob(record.Data), record.PartitionKey]);
    pm.expect(records).to.eql([['"some data"', 'some key'], ['"data2"', 'key3'], ['"data3"', 'key4']]);
  });`,
};

export const NUMBER_OF_ASSERTIONS = Object.keys(ASSERTIONS).length;

/** Changes the collection: as a person would who follows docs/postman.md. */
export function makeFlow(collection: Collection): void {
  const [afterIterator, afterRecords] = scriptsOfTheDocumentation();
  for (const { request } of requestsOf(collection.item)) {
    const script = { 'Get a shard iterator': afterIterator, 'Get records': afterRecords }[request.name] ?? '';
    const assertion = ASSERTIONS[request.name];
    if (assertion === undefined) throw new Error(`no assertion for ${request.name}`);
    request.event = [{ listen: 'test', script: { exec: [assertion, script] } }];
    if (request.name === 'Get records') setHeader(request, 'Shard-Iterator', '{{shardIterator}}');
  }
}

function scriptsOfTheDocumentation(): string[] {
  const page = readFileSync('docs/postman.md', 'utf8');
  return [...page.matchAll(/```js\n([^`]*)```/g)].map(([, script]) => script ?? '');
}

function setHeader(request: PostmanRequest, name: string, value: string): void {
  const header = request.request.header.find(({ key }) => key === name);
  if (!header) throw new Error(`${request.name} has no header ${name}`);
  header.value = value;
}
