import { randomBytes } from 'node:crypto';

/** A new secret that an address may carry: 32 random bytes in 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
