// A description of a service as botocore writes it, small and made by hand: a tree that contains itself, a stream of events, an error.

export const SMALL_MODEL = {
  version: '2.0',
  metadata: {
    apiVersion: '2020-01-31',
    endpointPrefix: 'trees',
    jsonVersion: '1.0',
    protocol: 'json',
    serviceId: 'Trees',
    signatureVersion: 'v4',
    targetPrefix: 'Trees_20200131',
  },
  operations: {
    Plant: {
      name: 'Plant',
      http: { method: 'POST', requestUri: '/' },
      input: { shape: 'PlantInput', documentation: '<p>What to plant.</p>' },
      errors: [{ shape: 'StormException' }, { shape: 'NoRoom' }],
      documentation: '<p>Plants a tree.</p>',
      staticContextParams: { OperationType: { value: 'data' } },
    },
    Listen: {
      name: 'Listen',
      http: { method: 'POST', requestUri: '/' },
      output: { shape: 'ListenOutput' },
      readonly: true,
    },
  },
  shapes: {
    PlantInput: {
      type: 'structure',
      required: ['Name'],
      members: {
        Name: { shape: 'Name', documentation: '<p>Its name.</p>', contextParam: { name: 'Name' } },
        Branches: { shape: 'Branches' },
        Labels: { shape: 'Labels' },
      },
      documentation: '<p>Texts.</p>',
    },
    Branches: { type: 'list', member: { shape: 'PlantInput' }, min: 0, max: 9 },
    Labels: { type: 'map', key: { shape: 'Name' }, value: { shape: 'Kind' }, max: 50 },
    Name: { type: 'string', min: 1, max: 8, pattern: '[a-z\\d]+' },
    Kind: { type: 'string', enum: ['OAK', 'ASH'] },
    Seed: { type: 'blob', max: 1024 },
    Height: { type: 'double', min: 0.5 },
    Planted: { type: 'timestamp' },
    ListenOutput: { type: 'structure', required: [], members: { Sounds: { shape: 'Sounds' } } },
    Sounds: { type: 'structure', members: { Sound: { shape: 'Sound' } }, eventstream: true },
    Sound: {
      type: 'structure',
      members: { At: { shape: 'Planted' }, Height: { shape: 'Height' }, Seed: { shape: 'Seed' } },
      event: true,
    },
    StormException: { type: 'structure', members: {}, exception: true, fault: true },
    NoRoom: {
      type: 'structure',
      members: {},
      error: { code: 'No.Room', httpStatusCode: 409, senderFault: true },
      exception: true,
    },
  },
} as const;
