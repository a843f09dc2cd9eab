import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Theme } from '#web/layout/display-choice.ts';
import type { NavigationItem } from '#web/layout/page.ts';
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
  readonly officeName: string;
  readonly officePhone: string;
  readonly officeAddress: string;
  /** Who insures commissioned helpers, as printed on the Einsatzzettel. */
  readonly insurer: string;
};

/** What surrounds every page of one request: filled by the HTTP layer, passed on to the layout untouched. */
export type Shell = {
  readonly path: string;
  /** Where a change of colours or language leads back to: a page that can be opened by its address. */
  readonly returnTo: string;
  readonly theme: Theme;
  readonly actorName: string;
  readonly actorRoles: readonly string[];
  readonly navigation: readonly NavigationItem[];
  /** Code of a one-line notice after a redirect (`?hinweis=…`). */
  readonly notice: string | undefined;
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
  readonly shell: Shell;
  /** The words of a refusal, from the catalogues of all rooms. */
  readonly say: (refusal: Refusal) => string;
};
