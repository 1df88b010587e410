// What the tests use of newman, which brings no types.
declare module 'newman' {
  export interface Summary {
    run: {
      stats: Record<'requests' | 'assertions', { total: number; failed: number }>;
      failures: { source?: { name: string }; error: { name: string; message: string } }[];
    };
  }
  interface Options {
    collection: unknown;
    environment: { values: { key: string; value: string }[] };
  }
  export function run(options: Options, done: (error: Error | null, summary: Summary) => void): void;
}
