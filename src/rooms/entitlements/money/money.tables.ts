import type { ColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '#core/base/activity.ts';
import type { Freibetrag } from '#core/law/estg/allowance.ts';
import type { Payer } from '#rooms/helping/index.ts';
import type { ExplainedStep } from '../explain-trace.ts';
import type { Charge, HelpCharge } from './pots.ts';

type Instant = Temporal.Instant;
type Once<T> = ColumnType<T, T, never>;

export const documentKinds = ['receipt', 'month_statement', 'year_statement', 'assignment', 'allowance_statement'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The law as it was read for a document: the steps with their §, in words. */
export type LawOfTheDay = { readonly readOn: string; readonly steps: readonly ExplainedStep[] };

/** The money tables of room entitlements, see migrations/000014-entitlements-money.sql. All but the numbering are journals. */
export type MoneyTables = {
  'entitlements.booking': {
    quartier_id: Once<string>; id: Once<string>; person_id: Once<string>; charge: Once<Charge>; organisation_id: Once<string | null>;
    billed_by: Once<string>; from_day: Once<string>; to_day: Once<string>; cents: Once<number>; days: Once<number>;
    by_relatives: Once<boolean>; counters_id: Once<string | null>; recorded_by: Once<string | null>; recorded_at: Once<Instant>;
  };
  'entitlements.pot_choice': {
    quartier_id: Once<string>; id: Once<string>; person_id: Once<string>; helper_person_id: Once<string | null>;
    organisation_id: Once<string | null>; activity: Once<Activity | null>; charge: Once<HelpCharge>; from_day: Once<string>;
    recorded_by: Once<string | null>; recorded_at: Once<Instant>;
  };
  'entitlements.allowance_declaration': {
    quartier_id: Once<string>; id: Once<string>; helper_person_id: Once<string>; year: Once<number>; allowance: Once<Freibetrag>;
    elsewhere_cents: Once<number>; declared_on: Once<string>; recorded_by: Once<string | null>; recorded_at: Once<Instant>;
  };
  'entitlements.document_numbering': { quartier_id: string; year: number; last_number: number };
  'entitlements.document': {
    quartier_id: Once<string>; id: Once<string>; year: Once<number>; number: Once<number>; kind: Once<DocumentKind>;
    person_id: Once<string | null>; helper_person_id: Once<string | null>; organisation_id: Once<string | null>;
    from_day: Once<string>; to_day: Once<string>; cents: Once<number | null>; payer: Once<Payer | null>; ledger_ids: Once<string[]>;
    replaces_id: Once<string | null>; law: ColumnType<LawOfTheDay, string, never>; issued_by: Once<string | null>; issued_at: Once<Instant>;
  };
  'entitlements.document_sheet': { quartier_id: Once<string>; document_id: Once<string>; content: ColumnType<unknown, string, never>; sheet: Once<Buffer> };
};
