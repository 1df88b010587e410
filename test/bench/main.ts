// Runs benchmarks: npm run bench -- NAME. A benchmark is a file here that exports `bench` and a line below.

/** Prints its figures; false when a bound that it states does not hold. */
type Benchmark = () => Promise<boolean>;

const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  vtl: async () => (await import('./vtl.ts')).bench,
  events: async () => (await import('./events.ts')).bench,
  gateway: async () => (await import('./gateway.ts')).bench,
};

const name = process.argv[2] ?? '';
const load = BENCHMARKS[name];
if (load === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHMARKS).join('|')}`);
  process.exitCode = 2;
} else {
  const bench = await load();
  process.exitCode = (await bench()) ? 0 : 1;
}
