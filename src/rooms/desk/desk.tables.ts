import type { ColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';

type Once<T> = ColumnType<T, T, never>;
type OnceDefaulted<T> = ColumnType<T, T | undefined, never>;

export const entryChannels = ['phone', 'visit', 'door', 'letter', 'email', 'sms', 'other'] as const;
export type EntryChannel = (typeof entryChannels)[number];
export type EntryKind = 'contact' | 'follow_up' | 'correction' | 'handover';
/** How a matter stands after an entry: to do, waiting for somebody, done, or a need that could not be met. */
export const threadStates = ['open', 'waiting', 'done', 'unmet'] as const;
export type ThreadState = (typeof threadStates)[number];

/** The tables of room desk (PostgreSQL schema `desk`), see migrations/000005-desk.sql. */
export type DeskTables = {
  'desk.numbering': { quartier_id: string; last_number: number };
  'desk.entry': {
    quartier_id: Once<string>; id: Once<string>; number: Once<number>; thread_id: Once<string>;
    at: Once<Temporal.Instant>; recorded_by: Once<string | null>; channel: OnceDefaulted<EntryChannel>;
    kind: OnceDefaulted<EntryKind>; person_id: Once<string | null>; caller: OnceDefaulted<string>;
    callback: OnceDefaulted<string>; text: Once<string>; promise: OnceDefaulted<string>; due: Once<string | null>;
    state_after: OnceDefaulted<ThreadState>; unmet_activity: Once<string | null>;
  };
  'desk.thread': {
    quartier_id: string; id: string; person_id: string | null; state: ThreadState; due: string | null; promise: string;
    promised_to: string; last_number: number; last_at: Temporal.Instant;
  };
  'desk.call': {
    quartier_id: Once<string>; id: Once<string>; person_id: string; caller_person_id: string | null; weekdays: number[]; since: string;
    until: ColumnType<string | null, string | null | undefined, string | null>; if_unanswered: ColumnType<string, string | undefined, string>;
    last_on: ColumnType<string | null, string | null | undefined, string | null>; version: ColumnType<number, number | undefined, number>;
  };
  'desk.stand_in': {
    quartier_id: Once<string>; id: Once<string>; person_id: Once<string>; stand_in_person_id: Once<string>; days: Once<string>;
    what: OnceDefaulted<string>; recorded_by: Once<string | null>;
  };
  'published.person_name': { quartier_id: string; id: string; name: string; phone: string | null; status: string };
};
