// The HTTP contract against the gateway with the other embedded Kinesis: the gateway makes up for what that one lets pass.
import { afterAll, beforeAll, describe } from 'vitest';
import { kinesisClient, type LocalGateway, startLocalGateway } from '../support/local-gateway.ts';
import { contractSuite } from './contract-suite.ts';
import { itMetThemAll, knownDifferences } from './known-differences.ts';

let gateway: LocalGateway;
let kinesis: ReturnType<typeof kinesisClient>;

beforeAll(async () => {
  gateway = await startLocalGateway({ kinesis: { engine: 'kinesis-local' } });
  kinesis = kinesisClient(gateway);
});

afterAll(async () => {
  kinesis.destroy();
  await gateway.close();
});

describe('the HTTP contract holds on the local gateway with kinesis-local', () => {
  const differences = knownDifferences('local');
  contractSuite(() => ({ name: 'local', baseUrl: gateway.url.href, streamName: 'events', kinesis, differences }));
  itMetThemAll(differences);
});
