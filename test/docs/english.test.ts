// The texts are plain American English with the field's terms: the forms below are not in them. A row is what to search, a sentence that has
// it, and the better sentence.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files, and folders with all that is in them. Add the next ones when their texts are done. */
const PLACES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', '.github'],
  ...['api-errors', 'check-rules', 'commands', 'errors', 'library', 'local', 'options', 'payloads', 'postman'].map(
    (page) => `docs/${page}.md`,
  ),
  ...['apigateway', 'base', 'check', 'contract', 'gateway', 'local', 'source', 'vtl'].flatMap((room) => [
    `lib/${room}`,
    `test/${room}`,
  ]),
];

const FORMS: readonly (readonly [form: RegExp, found: string, better: string])[] = [
  // Turns that read like a translation.
  [
    /(?<!\bthere )\b(?:is|are|was|were|be) no (?!longer\b|more\b|less\b)[a-z]/i,
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
  [/\btakes? it out\b|\btake (?:it|them|the \w+) out\b/i, 'Take it out.', 'Remove it.'],
  // Words that an American engineer does not use here.
  [/\banew\b/, 'It is read anew.', 'It is read again.'],
  [/\bjudge(?:s|d|ments?)?\b|\bjudging\b/i, 'Kinesis judges the combination.', 'Kinesis validates the combination.'],
  [/\bwants?\b|\bwanted\b/, 'API Gateway wants a string.', 'API Gateway requires a string.'],
  [/\bhence\b/, 'This is not known, hence a warning.', 'A warning, because this is not known.'],
  [/\bmend(?:s|ed|ing)?\b/, 'It mends the action.', 'It patches the action.'],
  [/\bblanks?\b/, 'Without surrounding blanks.', 'Without surrounding whitespace.'],
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
  lines: readFileSync(join(ROOT, path), 'utf8').split('\n'),
}));

function listFiles(place: string): string[] {
  if (statSync(join(ROOT, place)).isFile()) return [place];
  return readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .map((name) => join(place, name))
    .filter((path) => /\.(?:ts|md|yaml|vtl)$/.test(path));
}

describe('the texts', () => {
  it.each(FORMS)('do not have %s', (form, found, better) => {
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
