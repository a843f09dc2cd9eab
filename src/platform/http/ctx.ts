import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import type { Actor } from '../access/access.ts';
import type { Audit } from '../audit/audit.ts';
import type { Tx } from '../db/tx.ts';

/** The tenant. `timeZone` is an IANA zone; `land` the Bundesland whose rules hold (ISO 3166-2, such as `DE-SN`). */
export type Quartier = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly land: string;
  readonly isSynthetic: boolean;
};

/** All that a use case may know of the world: it never asks the clock or the session itself. */
export type Ctx = {
  readonly actor: Actor;
  readonly quartier: Quartier;
  readonly today: CalendarDate;
  readonly now: Temporal.Instant;
  readonly tx: Tx;
  readonly audit: Audit;
  readonly locale: Locale;
  readonly requestId: string;
};
