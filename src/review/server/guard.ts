import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Random bytes of a token: nobody guesses 256 bits. */
const TOKEN_BYTES = 32;

export const createToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

export interface GuardedRequest {
  method: string;
  /** Path and query, as requested. */
  url: string;
  headers: IncomingHttpHeaders;
}

/**
 * What comes behind `/<token>` of a request that may be answered, with its query: `/page?…`; null where it may not. The token is in the
 * address, so only who was given it comes in; the host must be the one that listens (another name may lead here, but it is a foreign
 * site's); a request that another site makes carries its origin, or says so in `Sec-Fetch-Site`, and one that writes must carry ours.
 */
export function admit({ method, url, headers }: GuardedRequest, host: string, token: string): string | null {
  const own = `http://${host}`;
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (headers.host !== host) return null;
  if (origin !== undefined && origin !== own) return null;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return null;
  if (method !== 'GET' && origin === undefined && site !== 'same-origin') return null;
  const [, given = '', rest = ''] = /^\/([^/?]*)(.*)$/su.exec(url) ?? [];
  return isEqual(given, token) ? rest : null;
}

/** Compares in a time that does not depend on where the texts differ. */
function isEqual(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Headers of every answer: nothing from elsewhere, nothing kept, no frame, and the address with its token goes nowhere. */
export const REVIEW_HEADERS: Record<string, string> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
