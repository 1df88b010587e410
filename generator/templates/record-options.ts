// Inserts the fragments of the record options into a request template, in place of the marker line.
import { OPEN } from '../declaration/access.ts';
import { isEvent, type PayloadFormat, type Route } from '../declaration/route.ts';
import type { Options } from '../options/options.ts';
import { principalOf } from './principal-of.ts';

/** Marks the place in a request template where `$value`, the string to store, is complete and the fragments may change it. */
const MARKER = /^## record options$/m;

/** Marks the place in an envelope for the member with the principal, and in the fragment of the principal for its source. */
const MEMBER_MARKER = '$envelope.principal';
const SOURCE_MARKER = '$principal.source';
const PRINCIPAL_FILE = 'record.principal.vtl';

/** The fragments in the order in which they apply: a newline comes after the envelope. VTL never sees the bytes of binary records. */
export function recordFragments(route: Route, format: PayloadFormat): readonly string[] {
  return format === 'binary' ? [] : [PRINCIPAL_FILE, envelopeFile(route, format), NEWLINE_FILE];
}

const NEWLINE_FILE = 'record.newline.vtl';

/** An event is text in its envelope, JSON too: nothing has validated it, and as JSON it could add members to the envelope. */
function envelopeFile(route: Route, format: PayloadFormat): string {
  return `record.envelope.${isEvent(route) ? 'text' : format}.vtl`;
}

/** Inserts the fragments of the options that are on, all on the line of the marker; if all are off, the marker stays a comment. */
export function insertRecordOptions(
  template: string,
  route: Route,
  format: PayloadFormat,
  options: Options,
  fragment: (file: string) => string,
): string {
  // The folder of a template without the marker need not have the fragments.
  if (format === 'binary' || !MARKER.test(template)) return template;
  const chosen = [
    ...(options['record.envelope'] === 'on' ? envelope(route, format, fragment) : []),
    ...(options['record.newline'] === 'on' ? [fragment(NEWLINE_FILE)] : []),
  ];
  if (chosen.length === 0) return template;
  return template.replace(MARKER, () => chosen.map(joinLines).join(''));
}

function envelope(route: Route, format: PayloadFormat, fragment: (file: string) => string): readonly string[] {
  const source = principalOf(route.access ?? OPEN);
  const text = fragment(envelopeFile(route, format));
  if (source === undefined) return [text.replaceAll(MEMBER_MARKER, '')];
  return [
    fragment(PRINCIPAL_FILE).replaceAll(SOURCE_MARKER, () => source),
    text.replaceAll(MEMBER_MARKER, () => ',""principal"":$principal'),
  ];
}

/** A fragment has `#set` directives, one per line, and comments. It prints nothing, so the newlines between them do not matter. */
function joinLines(fragment: string): string {
  const lines = fragment.split('\n');
  return lines.filter((line) => !line.startsWith('##')).join('');
}
