// Reads YAML or JSON into plain values and remembers where each of them is, so that a finding can name file and line.
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { InputError, type Place } from '../base/index.ts';
import { nodeLocator, stringNode } from './node-locator.ts';
import { parsePadded } from './pad-quoted-strings.ts';
import { refuseDeepValue, refuseDenseText } from './refuse-dense-text.ts';
import { refuseExpansion } from './refuse-expansion.ts';
import { expandShortForms, pointerOf, type ShortForm } from './short-form.ts';
import { stringOffset } from './string-offset.ts';
import { isNumericKey, surveyNodes } from './survey-nodes.ts';

export interface SourceDocument {
  readonly file: string;
  readonly text: string;
  /** Plain JSON values; `!Sub x` has become `{"Fn::Sub": "x"}`. */
  readonly value: unknown;
  /** Bytes in UTF-8. */
  readonly size: number;
  readonly shortForms: readonly ShortForm[];
  /** Pointers of YAML aliases (`*name`), which CloudFormation refuses. */
  readonly aliases: readonly string[];
  /** Pointers of members whose key is a number without quotes (`200: …`), which CloudFormation refuses in a template. */
  readonly numericKeys: readonly string[];
  /** The place of a JSON pointer, or of its nearest ancestor that exists. */
  locate(pointer: string): Place;
  /** The same of its key. */
  locateKey(pointer: string): Place;
  /** The place of a line and column, counted from 1, of the string at a pointer; that of the pointer when there is no string. */
  locateWithin(pointer: string, line: number, column: number): Place;
}

/**
 * Reads YAML 1.2 (JSON is a subset), and quoted strings with less indentation than it requires.
 * @throws InputError `malformed-document`, with the line, when the text is not well-formed, has a duplicate key, or has too many levels or tokens.
 */
export function readDocument(text: string, file: string): SourceDocument {
  const ownLines = lineStarts(text);
  refuseDenseText(text, file, ownLines);
  const parsed = parseText(text);
  const [error] = parsed.errors;
  const padded = error && parsePadded(text, parsed, parseText);
  if (error && !padded) throw malformed(error.message, placeAt(ownLines, file, error.pos[0]), error);
  const { document, text: readText } = padded ?? { document: parsed, text };
  const lines = padded ? lineStarts(readText) : ownLines;
  const placeOf = (offset: number): Place => {
    const place = placeAt(lines, file, offset);
    const spaces = padded?.added.get(place.line ?? 1) ?? 0;
    return spaces === 0 ? place : { ...place, column: Math.max(1, (place.column ?? 1) - spaces) };
  };
  const { repeatedKey, hasTags, hasAliases, hasNumericKeys } = surveyNodes(document);
  if (repeatedKey) throw malformed(`Duplicate key ${repeatedKey.name}.`, placeOf(repeatedKey.offset));
  const shortForms = hasTags ? expandShortForms(document) : [];
  const aliases = hasAliases ? findAliases(document, placeOf) : [];
  if (aliases.length > 0) refuseExpansion(document, placeOf);
  const numericKeys = hasNumericKeys ? findNumericKeys(document) : [];
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: -1 });
  } catch (cause) {
    throw malformed(cause instanceof Error ? cause.message : String(cause), { file, line: 1 }, cause);
  }
  if (aliases.length > 0) refuseDeepValue(value, file);
  const offsetsOf = nodeLocator(document);
  return {
    file,
    text,
    value,
    size: Buffer.byteLength(text),
    shortForms,
    aliases,
    numericKeys,
    locate: (pointer) => placeOf(offsetsOf(pointer).value),
    locateKey: (pointer) => placeOf(offsetsOf(pointer).key),
    locateWithin: (pointer, line, column) => {
      const node = stringNode(document, pointer);
      const index = node ? indexOf(String(node.value), line, column) : 0;
      return placeOf(node ? stringOffset(readText, node, index) : offsetsOf(pointer).value);
    },
  };
}

/** The index of a line and column in a string. */
function indexOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

function parseText(text: string): Document.Parsed {
  return parseDocument(text, { logLevel: 'error', prettyErrors: false, uniqueKeys: false });
}

function lineStarts(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

function malformed(message: string, place: Place, cause?: unknown): InputError {
  const help = 'Fix the YAML or JSON here.';
  // The parser's messages have no period; without one they would run into the help.
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return new InputError(sentence, { code: 'malformed-document', place, help, cause });
}

function findAliases(document: Document, placeOf: (offset: number) => Place): string[] {
  const found: string[] = [];
  visit(document, {
    Alias(_key, node, path) {
      found.push(pointerOf(path, node));
      if (node.resolve(document)) return;
      throw malformed(`The anchor &${node.source} does not exist.`, placeOf(node.range?.[0] ?? 0));
    },
  });
  return found;
}

function findNumericKeys(document: Document): string[] {
  const found: string[] = [];
  visit(document, {
    Pair(_key, pair, path) {
      if (isNumericKey(pair.key)) found.push(pointerOf(path, pair));
    },
  });
  return found;
}

function placeAt(lines: LineCounter, file: string, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}
