import { createHash } from 'node:crypto';

/**
 * What is kept of the secret in the address of a feed: its SHA-256. A program may have put `.ics` behind it. Undefined
 * for what cannot be such a secret.
 */
export function hashOfFeedToken(asked: string): Buffer | undefined {
  const token = asked.replace(/\.ics$/, '');
  return /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : undefined;
}
