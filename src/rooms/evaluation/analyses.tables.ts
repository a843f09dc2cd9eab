import type { ColumnType, Generated } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Draft } from './sroi/draft.ts';

type Once<T> = ColumnType<T, T, never>;

/** What somebody else says to a run. */
export const verdicts = ['accepted', 'objected'] as const;
export type Verdict = (typeof verdicts)[number];

/** The tables of value maps and comparisons, see migrations/000017-evaluation-analyses.sql. */
export type AnalysesTables = {
  'evaluation.value_map': {
    quartier_id: Once<string>; id: Once<string>; name: string; document: ColumnType<Draft, string, string>;
    changed_at: Temporal.Instant; version: Generated<number>;
  };
  'evaluation.sroi_run': {
    quartier_id: Once<string>; id: Once<string>; map_id: Once<string>; map_version: Once<number>; number: Once<number>; content: Once<string>;
    hash: Once<string>; is_printable: Once<boolean>; note: Once<string>; frozen_by: Once<string | null>; frozen_at: Once<Temporal.Instant>;
  };
  'evaluation.sroi_review': {
    quartier_id: Once<string>; id: Once<string>; run_id: Once<string>; verdict: Once<Verdict>; note: Once<string>;
    reviewed_by: Once<string | null>; reviewed_at: Once<Temporal.Instant>;
  };
  'evaluation.dataset': {
    quartier_id: Once<string>; id: Once<string>; name: Once<string>; source: Once<string>; licence: Once<string>; codebook: Once<string>;
    content: Once<string>; hash: Once<string>; column_names: Once<string[]>; row_count: Once<number>; survey_id: Once<string | null>; own_wave_ids: Generated<string[]>; imported_by: Once<string | null>;
    imported_at: Once<Temporal.Instant>;
  };
  'evaluation.protocol': {
    quartier_id: Once<string>; id: Once<string>; dataset_id: Once<string>; name: Once<string>; content: Once<string>; hash: Once<string>;
    replaces_id: Once<string | null>; frozen_by: Once<string | null>; frozen_at: Once<Temporal.Instant>;
  };
  'evaluation.comparison': {
    quartier_id: Once<string>; protocol_id: Once<string>; content: Once<string>; hash: Once<string>; computed_at: Once<Temporal.Instant>;
  };
};
