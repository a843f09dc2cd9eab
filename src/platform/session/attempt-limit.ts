import { Temporal } from 'temporal-polyfill';
import { refuse, type Refused } from '#core/base/result.ts';
import { countAttempts, type AuthDb } from './session.queries.ts';

/** At most `most` attempts of a kind by the same `who` within a window; `who` is hashed before it is kept. */
export type AttemptLimit = { readonly kind: string; readonly who: string; readonly most: number; readonly windowSeconds: number };

const minute = 60;
const hour = 60 * minute;

/** Asking for a code: for one address, from one client, and all together. */
export const codeRequestLimits = (address: string, email: string): readonly AttemptLimit[] => [
  { kind: 'code-request/email', who: email, most: 5, windowSeconds: 15 * minute },
  { kind: 'code-request/client', who: address, most: 30, windowSeconds: hour },
  { kind: 'code-request', who: '', most: 1_000, windowSeconds: hour },
];

/**
 * Typing a code of 8 digits. With 40 tries a day, guessing a person's code for a year succeeds in 1 of 6,800 cases
 * (365 × 40 / 10⁸); the same client may help a room full of people to sign in.
 */
export const codeTryLimits = (address: string, email: string): readonly AttemptLimit[] => [
  { kind: 'code-try/email', who: email, most: 40, windowSeconds: 24 * hour },
  { kind: 'code-try/client', who: address, most: 60, windowSeconds: hour },
];

/** Typing a letter code of 50 bits: 300 tries an hour against 2,000 live letters hit one in 200,000 years. */
export const letterTryLimits = (address: string): readonly AttemptLimit[] => [
  { kind: 'letter-try/client', who: address, most: 20, windowSeconds: 10 * minute },
  { kind: 'letter-try', who: '', most: 300, windowSeconds: hour },
];

/**
 * Counts this attempt against every limit, in the database, so that several web processes share the count. Refuses with
 * `too-many-attempts` and `retryAfterSeconds` until the windows that are full have passed.
 */
export async function takeAttempt(
  db: AuthDb, hash: (text: string) => Buffer, limits: readonly AttemptLimit[], now: Temporal.Instant,
): Promise<Refused | undefined> {
  const windows = limits.map((limit) => {
    const length = limit.windowSeconds * 1_000;
    const start = Math.floor(now.epochMilliseconds / length) * length;
    return {
      bucket: `${limit.kind}:${hash(limit.who).toString('base64url')}`,
      windowStart: Temporal.Instant.fromEpochMilliseconds(start),
      most: limit.most,
      secondsLeft: Math.ceil((start + length - now.epochMilliseconds) / 1_000),
    };
  });
  const counts = new Map((await countAttempts(db, windows)).map(({ bucket, count }) => [bucket, count]));
  const waits = windows.filter(({ bucket, most }) => counts.get(bucket)! > most).map(({ secondsLeft }) => secondsLeft);
  return waits.length === 0 ? undefined : refuse('too-many-attempts', { retryAfterSeconds: Math.max(...waits) });
}
