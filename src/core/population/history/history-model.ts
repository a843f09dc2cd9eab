import type { Activity } from '../../base/activity.ts';
import type { CalendarDate } from '../../base/calendar-date.ts';
import type { Cents } from '../../base/cents.ts';
import type { HelperClass } from '../../base/helper-class.ts';
import type { Minutes } from '../../base/minutes.ts';
import type { Id, Pattern } from '../model.ts';

/** Rows of the history. A moment is a civil date and local minutes since midnight in the zone of the Quartier. */

/** A line in the contact book, never altered. `threadId` is the id of the entry that opened the matter: its own, or an earlier one. */
export type DeskEntry = {
  readonly id: Id;
  readonly threadId: Id;
  readonly kind: 'contact' | 'follow_up';
  readonly day: CalendarDate;
  readonly minute: Minutes;
  readonly channel: 'phone' | 'visit' | 'door' | 'letter' | 'email' | 'sms';
  /** Networker or substitute. */
  readonly takenById: Id;
  /** Who got in touch; null = the desk itself did. */
  readonly callerId: Id | null;
  /** Whom it is about; null = nobody in particular. */
  readonly aboutId: Id | null;
  readonly needId: Id | null;
  readonly text: string;
  /** What was promised and by when; '' and null if nothing. */
  readonly promise: string;
  readonly dueOn: CalendarDate | null;
  readonly stateAfter: 'open' | 'waiting' | 'done' | 'unmet';
  /** What nobody could be found for, if `stateAfter` is `unmet`. */
  readonly unmetActivity: Activity | null;
};

/** One helper is asked for one need. `answer` null = none came (yet). */
export type HelpRequest = {
  readonly id: Id;
  readonly needId: Id;
  readonly personId: Id;
  readonly helperId: Id;
  readonly helperClass: HelperClass;
  readonly askedOn: CalendarDate;
  readonly askedMinute: Minutes;
  readonly channel: 'phone' | 'sms' | 'email' | 'letter' | 'door';
  /** Until then an answer is asked for. */
  readonly answerBy: CalendarDate;
  readonly answer: 'yes' | 'no' | null;
  readonly answeredOn: CalendarDate | null;
  readonly answeredMinute: Minutes | null;
};

/** The order (Beauftragung) that a yes leads to, recorded before the first visit. */
export type Commission = {
  readonly id: Id;
  readonly requestId: Id;
  readonly needId: Id;
  readonly personId: Id;
  readonly helperId: Id;
  readonly helperClass: HelperClass;
  readonly activity: Activity;
  readonly pattern: Pattern;
  readonly recordedOn: CalendarDate;
  readonly recordedMinute: Minutes;
  readonly startsOn: CalendarDate;
  readonly payer: Payer;
  readonly centsPerHour: Cents;
};

/** `on` is the first day without. */
export type CommissionEnd = {
  readonly id: Id;
  readonly commissionId: Id;
  readonly on: CalendarDate;
  readonly recordedOn: CalendarDate;
  readonly reason: 'need_ended' | 'person_died' | 'person_moved' | 'helper_gave_up' | 'helper_asleep';
};

export type Visit = {
  readonly id: Id;
  readonly commissionId: Id;
  readonly day: CalendarDate;
  readonly start: Minutes;
  readonly minutes: Minutes;
};

/** At most one for a visit. A past visit without a report is missed or its report is still awaited: the desk must ask. */
export type Report = {
  readonly id: Id;
  readonly visitId: Id;
  readonly outcome: 'done' | 'partial' | 'not_done';
  /** Minutes really helped; 0 exactly if not done. */
  readonly minutes: Minutes;
  readonly reason: string;
  readonly how: 'paper' | 'phone' | 'screen';
  readonly reportedOn: CalendarDate;
  readonly reportedMinute: Minutes;
};

export type Payer = 'unpaid' | 'own_money' | 'pflegekasse' | 'municipality';

/**
 * One row of the help ledger. From a report (`reportId` set): one visit. Told by the person (`arrangementId` set): the
 * sum of one week, dated to the last day of that week on which help was given.
 */
export type LedgerRow = {
  readonly id: Id;
  readonly forPersonId: Id;
  readonly byPersonId: Id | null;
  readonly byOrganisationId: Id | null;
  readonly helperClass: HelperClass;
  readonly activity: Activity;
  readonly day: CalendarDate;
  readonly minutes: Minutes;
  readonly payer: Payer;
  readonly cents: Cents;
  readonly commissionId: Id | null;
  readonly reportId: Id | null;
  readonly arrangementId: Id | null;
};

/**
 * One week; a row refers only to rows of this or an earlier week. The first chunk also brings requests and commissions
 * that are older than the history. Nothing lies after today: visits to come follow from the commissions that run.
 */
export type HistoryChunk = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly entries: readonly DeskEntry[];
  readonly requests: readonly HelpRequest[];
  readonly commissions: readonly Commission[];
  readonly endings: readonly CommissionEnd[];
  readonly visits: readonly Visit[];
  readonly reports: readonly Report[];
  readonly ledger: readonly LedgerRow[];
};
