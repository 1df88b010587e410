// Everything that people read is plain American English with the field's terms, without the forms below: documentation, messages, comments,
// titles of tests. A row is what to search, a sentence that has it, and the better sentence.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files, and folders with everything in them. */
const PLACES = [
  ...[
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'README.md',
    'SECURITY.md',
    'samconfig.toml',
    'template.yml',
    '.ci/run',
    '.github',
  ],
  ...['cli', 'docs', 'generator', 'lib', 'scripts', 'spec', 'templates', 'test'],
];

/** This file, and the classes and libraries that the oracle is built into. */
const SKIPPED = /^test\/(?:docs\/english\.test\.ts$|oracle\/build\/)/;

const FORMS: readonly (readonly [form: RegExp, found: string, better: string])[] = [
  // Turns that read like a translation.
  [
    /(?<!\bthere )\b(?:is|are|was|were|be) no (?!(?:longer|more|less|faster)\b)[a-z]/i,
    'It is no number.',
    'It is not a number.',
  ],
  [/\bcannot be told\b/, 'It cannot be told which it matches.', 'Cannot determine which it matches.'],
  [/\b(?:is|are) said\b/, 'The records are lost, which is said.', 'The records are lost, and a warning is logged.'],
  [/\bin words\b/, 'It says in words what is wrong.', 'It describes what is wrong.'],
  [/\b(?:developer|user) guide has it\b/, 'Write it as the developer guide has it.', 'See the Developer Guide.'],
  [/\bWho(?:ever)? \w+s it\b/, 'Who wants it changes one line.', 'To get it, change one line.'],
  [/\bsmall letters\b/, 'The name is in small letters.', 'The name is in lowercase.'],
  [
    /\b(?:may|must|can) stand\b|\bstands? (?:in|at|there|here|beside|where)\b/,
    'What may stand here.',
    'What is allowed here.',
  ],
  [/\b(?:is|are|was|were) told\b|\b(?:tells?|told) of\b/, 'The caller is told of it.', 'The caller gets a message.'],
  [/\b(?:gives?|gave) back\b/, 'What it gives back.', 'What it returns.'],
  [/\bpass(?:es|ed|ing)? over\b/, 'Unknown members are passed over.', 'Unknown members are ignored.'],
  [/\bwithout a word\b/, 'It is dropped without a word.', 'It is dropped silently.'],
  [/\b(line|statement|step) by \1\b/, 'It tests them statement by statement.', 'It tests each statement.'],
  [/\bwho waits?\b/i, 'It tells who waits for it.', 'It notifies the subscribers.'],
  [/\bfor ever\b/, 'It runs for ever.', 'It runs until you stop it.'],
  [/\bwhat is asked\b/, 'It does what is asked.', 'It does what the request says.'],
  [/\btakes? it out\b|\btake (?:it|them|the \w+) out\b/i, 'Take it out.', 'Remove it.'],
  // Words that an American engineer does not use here.
  [/\banew\b/, 'It is read anew.', 'It is read again.'],
  [/\bjudge(?:s|d|ments?)?\b|\bjudging\b/i, 'Kinesis judges the combination.', 'Kinesis validates the combination.'],
  [/\bwants?\b|\bwanted\b/, 'API Gateway wants a string.', 'API Gateway requires a string.'],
  [/\bhence\b/, 'This is not known, hence a warning.', 'A warning, because this is not known.'],
  [/\bmend(?:s|ed|ing)?\b/, 'It mends the action.', 'It patches the action.'],
  [/\bblanks?\b(?! lines?\b)/, 'Without surrounding blanks.', 'Without surrounding whitespace.'],
  // Terms of the field.
  [/\banswer(?:s|ed|ing)?\b/i, 'The answer of Kinesis.', 'The response of Kinesis.'],
  [
    /\b(?:a|one|the empty|an empty|no) text\b(?! file)|\btexts\b/,
    '"version" must be a text.',
    '"version" must be a string.',
  ],
  [/\b(?:must be|it is|takes|as) a list\b/, '"types" must be a list.', '"types" must be an array.'],
  [/\bwhole numbers?\b/, '"limit" must be a whole number.', '"limit" must be an integer.'],
  [/\bdeveloper guide\b|\buser guide\b/, 'API Gateway developer guide', 'API Gateway Developer Guide'],
  // Spelling.
  [/\b(?:mis)?spelt\b/, 'a misspelt name', 'a misspelled name'],
  [/(?:behavi|flav|col|fav)our/i, 'the behaviour', 'the behavior'],
  [
    /(?:optim|custom|normal|serial|initial|organ|recogn)is(?:e[drs]?|ing|ation)\b/i,
    'It is optimised.',
    'It is optimized.',
  ],
];

const ROOT = new URL('../..', import.meta.url).pathname;

const files = PLACES.flatMap(listFiles).map((path) => ({
  path,
  lines: readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .map((line) => proseOf(path, line)),
}));

/** Without code in Markdown, which may be an old name, and without the words that the glossary advises against. */
function proseOf(path: string, line: string): string {
  if (!path.endsWith('.md')) return line;
  const prose = line.replaceAll(/`[^`]*`/g, '`');
  return path === 'docs/glossary.md' ? prose.replace(/\|[^|]*\|$/, '|') : prose;
}

function listFiles(place: string): string[] {
  if (statSync(join(ROOT, place)).isFile()) return [place];
  return readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .map((name) => join(place, name))
    .filter((path) => !SKIPPED.test(path) && /\.(?:go|java|md|mjs|py|ts|vtl|ya?ml)$/.test(path));
}

describe('the project', () => {
  it.each(FORMS)('does not have %s', (form, found, better) => {
    const places = files.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => (form.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(places, `Instead of “${found}” write “${better}”`).toEqual([]);
  });
});

describe('a form', () => {
  it.each(FORMS)('%s is in its example, and not in the better sentence', (form, found, better) => {
    expect([form.test(found), form.test(better)]).toEqual([true, false]);
  });
});

it('finds files in every place', () => {
  expect(PLACES.filter((place) => listFiles(place).length === 0)).toEqual([]);
});
