// The same records as the body of both kinds of routes: events as they are, and the JSON that the PUT routes take.

/** A batch has as many as Kinesis takes. */
const LINES = 500;

/** JSON of so many bytes that API Gateway prints as it is, so that both routes store the same bytes. Every tenth byte needs an escape in a string. */
function event(index: number, bytes: number): string {
  const filled = (text: string) => JSON.stringify({ event: 'order.paid', order: 1000 + index, text });
  return filled('lorem \\n'.repeat(bytes / 8).slice(0, bytes - filled('').length - bytes / 8));
}

export interface Bodies {
  readonly event: string;
  readonly put: string;
}

export function oneRecord(bytes: number): Bodies {
  const one = event(0, bytes);
  return { event: one, put: `{"Data":${one},"PartitionKey":"some key"}` };
}

export function batchOfRecords(bytes: number): Bodies {
  const events = Array.from({ length: LINES }, (_, index) => event(index, bytes));
  return {
    event: events.map((one) => `${one}\n`).join(''),
    put: `{"records":[${events.map((one, index) => `{"data":${one},"partition-key":"key-${index}"}`).join(',')}]}`,
  };
}
