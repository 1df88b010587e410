// Hides credentials in the headers and queries that the verbose log shows.
import { decodeFormValue, type Header, type HttpRequest } from '../../gateway/index.ts';
import type { CredentialNames } from './credential-names.ts';

const HEADERS = ['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-api-key', 'x-amz-security-token'];
/** Of signed URLs (IAM User Guide, "Create a signed AWS API request"), and what RFC 6750 allows in a query. */
const PARAMETERS = ['x-amz-signature', 'x-amz-credential', 'x-amz-security-token', 'access_token'];

const REDACTED = '(redacted)';
/** A shorter value would also be found where it means something else. */
const MIN_SECRET_LENGTH = 4;

export class Redaction {
  readonly #headers = new Set(HEADERS);
  readonly #parameters = new Set([...HEADERS, ...PARAMETERS]);

  /** Names are never removed: a request can be logged after its document was reloaded. */
  add({ headers, parameters }: CredentialNames): void {
    for (const name of headers) this.#headers.add(name.toLowerCase());
    for (const name of parameters) this.#parameters.add(name.toLowerCase());
  }

  /** Splits and decodes names as the gateway does. The rest stays as it was sent. */
  query(raw: string): string {
    return raw
      .split(/([&;])/)
      .map((pair) => {
        const name = pair.split('=', 1)[0] ?? '';
        return name.length < pair.length && this.#isSecret(name) ? `${name}=${REDACTED}` : pair;
      })
      .join('');
  }

  /**
   * @param secrets of the request: a document can copy them to other headers.
   * @returns the headers with the values of credentials redacted, and URLs without their credentials.
   */
  headers(headers: readonly Header[], secrets: readonly string[]): readonly Header[] {
    return headers.map(([name, value]) => {
      if (this.#headers.has(name.toLowerCase())) return [name, REDACTED];
      const rest = secrets.reduce((text, secret) => text.replaceAll(secret, REDACTED), value);
      return [name, this.#url(rest)];
    });
  }

  /** A query for Kinesis, to which a document can copy credentials. @param secrets of the request */
  copiedQuery(query: string, secrets: readonly string[]): string {
    return secrets.reduce((text, secret) => text.replaceAll(encodeURIComponent(secret), REDACTED), this.query(query));
  }

  /** The values of all credentials in a request. */
  secretsOf({ headers, rawQuery }: HttpRequest): readonly string[] {
    const ofHeaders = headers.flatMap(([name, value]) => (this.#headers.has(name.toLowerCase()) ? [value] : []));
    const ofQuery = rawQuery.split(/[&;]/).flatMap((pair) => {
      const [name = '', ...value] = pair.split('=');
      const raw = value.join('=');
      return this.#isSecret(name) ? [raw, decodeFormValue(raw)] : [];
    });
    // An authorizer's token follows its scheme: `Bearer TOKEN`.
    const words = ofHeaders.flatMap((value) => value.trim().split(/\s+/).slice(-1));
    return [...ofHeaders, ...words, ...ofQuery].filter(({ length }) => length >= MIN_SECRET_LENGTH);
  }

  #isSecret(rawName: string): boolean {
    return this.#parameters.has(decodeFormValue(rawName).toLowerCase());
  }

  /** `Referer`, `Location` and the like: a query and a user with a password. */
  #url(value: string): string {
    const mark = value.indexOf('?');
    const masked = mark < 0 ? value : value.slice(0, mark + 1) + this.query(value.slice(mark + 1));
    return masked.replaceAll(/\/\/[^/?#@\s]+@/g, `//${REDACTED}@`);
  }
}
