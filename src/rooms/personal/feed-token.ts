import { createHash, randomBytes } from 'node:crypto';

/** The secret part of the address of a feed: 32 random bytes, in 43 characters that an address may hold. */
export function newFeedToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: its SHA-256. A program may have put `.ics` behind it. Undefined for what cannot be one. */
export function hashOfFeedToken(asked: string): Buffer | undefined {
  const token = asked.replace(/\.ics$/, '');
  return /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : undefined;
}
