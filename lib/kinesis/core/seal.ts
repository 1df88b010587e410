// Makes opaque strings, which a caller can return but neither read nor change: iterators and tokens.
import { createCipheriv, createDecipheriv } from 'node:crypto';

export interface Seal {
  /** @param purpose what the string is for: it opens only for the same purpose. */
  close(purpose: string, content: string): string;
  /** Undefined when the string was not made here for this purpose. */
  open(purpose: string, sealed: string): string | undefined;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** @param secret 32 bytes. @param random returns this many random bytes. */
export function createSeal(secret: Buffer, random: (bytes: number) => Buffer): Seal {
  return {
    close: (purpose, content) => {
      const nonce = random(NONCE);
      const cipher = createCipheriv(CIPHER, secret, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([nonce, cipher.update(content, 'utf8'), cipher.final()]);
      return Buffer.concat([body, cipher.getAuthTag()]).toString('base64');
    },
    open: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      // Buffer.from ignores characters that are not base64.
      if (bytes.length < NONCE + TAG || bytes.toString('base64') !== sealed) return undefined;
      const nonce = bytes.subarray(0, NONCE);
      const decipher = createDecipheriv(CIPHER, secret, nonce).setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(-TAG));
      try {
        return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
