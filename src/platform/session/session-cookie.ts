import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** The name of the session cookie; browsers keep `__Secure-` cookies to https. */
export function sessionCookieName(baseUrl: string): string {
  return baseUrl.startsWith('https://') ? '__Secure-miteinander-session' : 'miteinander-session';
}

/**
 * Makes the reader of better-auth's session cookie, which holds `token.signature`: HMAC-SHA-256 of the token under the
 * secret, base 64, percent-encoded (as hono's signed cookies; better-call, src/cookies.ts). The reader returns the token
 * if the signature is ours. It needs some microseconds, where better-auth's own way takes a millisecond.
 */
export function tokenReader(cookieName: string, secret: string): (cookieHeader: string | null) => string | undefined {
  const key = createSecretKey(secret, 'utf8');
  return (cookieHeader) => {
    const value = cookieValue(cookieHeader, cookieName);
    const dot = value?.lastIndexOf('.') ?? -1;
    if (value === undefined || dot < 1) return undefined;
    const given = Buffer.from(value.slice(dot + 1));
    const expected = Buffer.from(createHmac('sha256', key).update(value.slice(0, dot)).digest('base64'));
    return given.length === expected.length && timingSafeEqual(given, expected) ? value.slice(0, dot) : undefined;
  };
}

// The first cookie of the name counts, as it does for better-auth.
function cookieValue(header: string | null, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    if (equals < 0 || pair.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(equals + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}
