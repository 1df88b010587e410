// Inserts the fragments of the record options into a request template, in place of the marker line.
import { type Access, OPEN } from '../declaration/access.ts';
import type { PayloadFormat, Route } from '../declaration/route.ts';
import type { Options } from '../options/options.ts';

/** Marks the place in a request template where `$value`, the string to store, is complete and the fragments may change it. */
const MARKER = /^## record options$/m;

/** Marks the place in an envelope for the member with the principal, and in the fragment of the principal for its source. */
const MEMBER_MARKER = '$envelope.principal';
const SOURCE_MARKER = '$principal.source';
const PRINCIPAL_FILE = 'record.principal.vtl';

/** The fragments in the order in which they apply: a newline comes after the envelope. VTL never sees the bytes of binary records. */
export function recordFragments(format: PayloadFormat): readonly string[] {
  return format === 'binary' ? [] : [PRINCIPAL_FILE, envelopeFile(format), NEWLINE_FILE];
}

const NEWLINE_FILE = 'record.newline.vtl';

function envelopeFile(format: PayloadFormat): string {
  return `record.envelope.${format}.vtl`;
}

/** Inserts the fragments of the options that are on, all on the line of the marker; if all are off, the marker stays a comment. */
export function insertRecordOptions(
  template: string,
  { access = OPEN }: Route,
  format: PayloadFormat,
  options: Options,
  fragment: (file: string) => string,
): string {
  // The folder of a template without the marker need not have the fragments.
  if (format === 'binary' || !MARKER.test(template)) return template;
  const chosen = [
    ...(options['record.envelope'] === 'on' ? envelope(access, format, fragment) : []),
    ...(options['record.newline'] === 'on' ? [fragment(NEWLINE_FILE)] : []),
  ];
  if (chosen.length === 0) return template;
  return template.replace(MARKER, () => chosen.map(joinLines).join(''));
}

function envelope(access: Access, format: PayloadFormat, fragment: (file: string) => string): readonly string[] {
  const source = principalOf(access);
  const text = fragment(envelopeFile(format));
  if (source === undefined) return [text.replaceAll(MEMBER_MARKER, '')];
  return [
    fragment(PRINCIPAL_FILE).replaceAll(SOURCE_MARKER, () => source),
    text.replaceAll(MEMBER_MARKER, () => ',""principal"":$principal'),
  ];
}

/**
 * The identity of the caller for API Gateway; with an authorizer and an API key, that of the authorizer. Absent: anyone may call.
 * Source: API Gateway Developer Guide, "$context variables for data models, authorizers, mapping templates".
 */
function principalOf({ authorizer, needsApiKey }: Access): string | undefined {
  switch (authorizer?.kind) {
    case 'iam':
      return '$context.identity.userArn';
    case 'cognito':
      return '$context.authorizer.claims.sub';
    case 'lambda':
      return '$context.authorizer.principalId';
    default:
      return needsApiKey ? '$context.identity.apiKeyId' : undefined;
  }
}

/** A fragment has `#set` directives, one per line, and comments. It prints nothing, so the newlines between them do not matter. */
function joinLines(fragment: string): string {
  const lines = fragment.split('\n');
  return lines.filter((line) => !line.startsWith('##')).join('');
}
