import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Cents } from '#core/base/cents.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Pflegegrad } from '#core/law/base/pflegegrad.ts';
import type { Land } from '#core/law/landesrecht/laender.ts';
import type { LivingForm } from '#core/law/sgb-xi/monthly-benefits.ts';
import type { Charge, ChargedHelp, PotChoice } from './pots.ts';

/** A calendar month, `YYYY-MM`. */
export type Month = `${number}-${number}`;

/** The facts on record from a day to a day, both included. */
export type Grading = {
  readonly pflegegrad: Pflegegrad;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly insurance: 'statutory' | 'private' | 'beihilfe';
  readonly livingForm: LivingForm;
  /** The Land whose rules for helpers hold. */
  readonly land: Land;
};

/** Paid help as the help ledger has it; `cents` is null where no price is known, which is not 0. */
export type PaidHelp = ChargedHelp & {
  readonly id: string;
  readonly minutes: Minutes;
  readonly cents: Cents | null;
  readonly centsPerHour: number | null;
  readonly giver: string;
};

/** What others billed, as it was recorded. Counter-entries and what they counter are left out. */
export type Booking = {
  readonly id: string;
  readonly charge: Charge;
  readonly organisationId: string | null;
  readonly billedBy: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly cents: Cents;
  /** Whole days of Verhinderungs- or Kurzzeitpflege. */
  readonly days: number;
  readonly byRelatives: boolean;
};

/** Visits still to come, summed by who comes for what. */
export type PlannedHelp = Omit<ChargedHelp, 'day'> & {
  readonly giver: string; readonly visits: number; readonly minutes: Minutes; readonly cents: Cents; readonly unpriced: number;
};

export type MoneyFacts = {
  readonly gradings: readonly Grading[];
  readonly birthDate: CalendarDate | null;
  readonly help: readonly PaidHelp[];
  readonly bookings: readonly Booking[];
  readonly choices: readonly PotChoice[];
  /** Of the month looked at, from today on. */
  readonly planned: readonly PlannedHelp[];
};

/** One line that a figure is made of. Help within an invoice of the same organisation is shown and not counted twice. */
export type Entry = {
  readonly id: string;
  readonly kind: 'help' | 'booking';
  readonly day: CalendarDate;
  readonly charge: Charge;
  readonly cents: Cents | null;
  readonly isBilled: boolean;
  readonly giver: string;
  readonly help?: PaidHelp;
  readonly booking?: Booking;
};
