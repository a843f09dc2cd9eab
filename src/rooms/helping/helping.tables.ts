import type { ColumnType, Generated } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '#core/base/activity.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { AskedSchedule } from './schedule.ts';

type Instant = Temporal.Instant;
type Once<T> = ColumnType<T, T, never>;
type OnceDefaulted<T> = ColumnType<T, T | undefined, never>;

export const outcomes = ['done', 'partial', 'not_done'] as const;
export type Outcome = (typeof outcomes)[number];
export const reportChannels = ['paper', 'phone', 'sms', 'screen'] as const;
export type ReportChannel = (typeof reportChannels)[number];
export const answers = ['yes', 'no', 'withdrawn'] as const;
export type AnswerWord = (typeof answers)[number];
export const answerChannels = ['phone', 'sms', 'screen', 'letter', 'visit'] as const;
export type AnswerChannel = (typeof answerChannels)[number];
export const payers = ['unpaid', 'own_money', 'pflegekasse', 'municipality', 'other'] as const;
export type Payer = (typeof payers)[number];
export type VisitStatus = 'planned' | Outcome | 'cancelled';

/** What a helper does not want or cannot bear; a need that asks for it is not offered to her. */
export const burdens = ['pets', 'stairs', 'smoking', 'lifting'] as const;
export type Burden = (typeof burdens)[number];

type ScheduleColumns = {
  every: Once<'once' | 'week' | 'month'>; every_n: OnceDefaulted<number>; weekdays: OnceDefaulted<number[]>;
  time_of_day_min: Once<number>; duration_min: Once<number>; starts_on: Once<string>; ends_on: Once<string | null>;
};

/** The tables of room helping (PostgreSQL schema `helping`), see migrations/000007-helping.sql. */
export type HelpingTables = {
  'helping.helper': {
    quartier_id: string; person_id: string; helper_class: Generated<'neighbour' | 'volunteer'>; activities: Generated<Activity[]>;
    free: Generated<string>; max_min_per_week: Generated<number>; max_walk_min: Generated<number>; max_persons: Generated<number>;
    refuses: Generated<string[]>; has_car: Generated<boolean>; is_paid: Generated<boolean>; secrecy_signed_on: string | null;
    status: Generated<'active' | 'paused' | 'left'>; since: string; last_answer_on: string | null; version: Generated<number>;
  };
  'helping.absence': { quartier_id: string; id: Generated<string>; person_id: string; days: string };
  'helping.request': {
    quartier_id: Once<string>; id: Once<string>; need_id: Once<string>; person_id: Once<string>;
    helper_person_id: Once<string | null>; organisation_id: Once<string | null>; helper_class: Once<HelperClass>;
    activity: Once<Activity>; schedule: ColumnType<AskedSchedule | null, string | null, never>; note: OnceDefaulted<string>;
    asked_at: Once<Instant>; asked_by: Once<string | null>; channel: OnceDefaulted<string>; answer_by: Once<string | null>;
  };
  'helping.answer': {
    quartier_id: Once<string>; request_id: Once<string>; answer: Once<AnswerWord>; how: OnceDefaulted<AnswerChannel>;
    answered_at: Once<Instant>; recorded_by: Once<string | null>;
  };
  'helping.numbering': { quartier_id: string; last_number: number };
  'helping.commission': ScheduleColumns & {
    quartier_id: Once<string>; id: Once<string>; number: Once<number>; need_id: Once<string | null>;
    request_id: Once<string | null>; person_id: Once<string>; helper_person_id: Once<string | null>;
    organisation_id: Once<string | null>; helper_class: Once<HelperClass>; activity: Once<Activity>;
    note: OnceDefaulted<string>; payer: OnceDefaulted<Payer>; cents_per_hour: Once<number | null>;
    commissioned_by: Once<string | null>; commissioned_at: Once<Instant>; insurer: OnceDefaulted<string>;
  };
  'helping.commission_end': {
    quartier_id: Once<string>; commission_id: Once<string>; ends_on: Once<string>; recorded_by: Once<string | null>;
    recorded_at: Once<Instant>;
  };
  /** `up_to` may be `infinity` when it is written. */
  'helping.laid_out': { quartier_id: string; commission_id: string; up_to: string };
  'helping.visit': {
    quartier_id: string; id: Generated<string>; commission_id: string; person_id: string; helper_person_id: string | null;
    organisation_id: string | null; helper_class: HelperClass; activity: Activity; original_start: string;
    starts_at: ColumnType<Instant, Instant | string, Instant | string>; day: string; time_of_day_min: number;
    duration_min: number; status: Generated<VisitStatus>; version: Generated<number>;
  };
  'helping.report': {
    quartier_id: Once<string>; id: Once<string>; visit_id: Once<string>; outcome: Once<Outcome>; minutes: Once<number>;
    reason: OnceDefaulted<string>; how: Once<ReportChannel>; reported_by: Once<string | null>; reported_at: Once<Instant>;
    corrects_id: Once<string | null>;
  };
  'helping.ledger': {
    quartier_id: Once<string>; id: OnceDefaulted<string>; person_id: Once<string>; helper_person_id: Once<string | null>;
    organisation_id: Once<string | null>; helper_class: Once<HelperClass>; activity: Once<Activity>; day: Once<string>;
    minutes: Once<number>; metres: Once<number | null>; payer: OnceDefaulted<Payer>; cents: Once<number | null>;
    commission_id: Once<string | null>; report_id: Once<string | null>; counters_id: Once<string | null>;
    source: OnceDefaulted<'report' | 'told'>; booked_at: Once<Instant>;
  };
  'helping.ledger_day': { quartier_id: string; day: string; helper_class: HelperClass; minutes: number; cents: number | null; lines: number };
  'published.person_name': { quartier_id: string; id: string; name: string; phone: string | null; status: string };
  'published.organisation_card': { quartier_id: string; id: string; name: string; phone: string };
};
