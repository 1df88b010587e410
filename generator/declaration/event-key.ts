// Where the partition key of an event comes from when the request does not have the header Partition-Key.

export type EventKey =
  | { readonly kind: 'request-id' | 'source-ip' | 'principal' }
  | { readonly kind: 'query'; readonly name: string }
  /** Of a JSON body: the names of the members that lead to the value. */
  | { readonly kind: 'body'; readonly members: readonly string[] };

/** The header that comes first, whatever the options say. */
export const PARTITION_KEY_HEADER = 'Partition-Key';
