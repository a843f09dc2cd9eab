import type { Means } from './session.tables.ts';

const hour = 60 * 60;
const day = 24 * hour;

/** How long a session lasts, in seconds: `idle` without use, `latest` in any case (README.md says why). */
export const lifetimes: Readonly<Record<Means, { readonly idle: number; readonly latest: number }>> = {
  code: { idle: 12 * hour, latest: 30 * day },
  letter: { idle: 30 * day, latest: 180 * day },
  demo: { idle: 12 * hour, latest: 30 * day },
};

/** Digits of a code by e-mail, and for how many seconds it is good. */
export const emailCode = { digits: 8, lastsSeconds: 10 * 60, tries: 5 } as const;
