import type { Temporal } from 'temporal-polyfill';
import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Result } from '#core/base/result.ts';
import { canonicalJson } from '#core/impact/sroi/snapshot.ts';
import type { ComparisonPlan } from '#core/impact/comparison/compare-groups.ts';
import type { Tx } from '#platform/db/tx.ts';
import { insertComparison, insertDataset, insertProtocol } from './comparison/comparisons.queries.ts';
import { tableOf } from './comparison/own-data.ts';
import { runProtocol, type Protocol } from './comparison/run-protocol.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayNumber, sha256 } from './say.ts';
import { besideOf, computeMap, frozen, refuseToPrint } from './sroi/compute-map.ts';
import { feed, type Draft, type DraftOutcome } from './sroi/draft.ts';
import { insertMap, insertReview, insertRun, sumsOfLedger } from './sroi/value-maps.queries.ts';
import { sroiTexts } from './texts/sroi.ts';

/** Analyses as they are brought along: data with a plan, and a map that is frozen without and with what the plan measured. */
export type AnalysisRows = {
  readonly dataset: { readonly id: string; readonly name: string; readonly source: string; readonly licence: string; readonly codebook: string; readonly content: string };
  readonly protocol: { readonly id: string; readonly name: string; readonly question: string; readonly better: Protocol['better']; readonly plan: ComparisonPlan };
  readonly map: { readonly id: string; readonly name: string; readonly draft: Draft; readonly measured: Omit<DraftOutcome, 'effect' | 'protocolId' | 'origin'>; readonly persons: number };
  readonly runs: readonly { readonly id: string; readonly note: string; readonly withMeasured: boolean }[];
  readonly review: { readonly id: string; readonly note: string };
};

const draws = 4_000;

/**
 * Writes analyses, for the synthetic Quartier; run in scope `system`, after the help ledger. Throws if something in them cannot be
 * computed: that is a fault of the rows.
 */
export async function importAnalyses(
  tx: Tx, quartierId: string, rows: AnalysisRows, about: { readonly now: Temporal.Instant; readonly today: CalendarDate; readonly by: string },
): Promise<void> {
  const { now, today, by } = about;
  const table = known(tableOf(rows.dataset.content));
  const datasetHash = sha256(rows.dataset.content);
  await insertDataset(tx, quartierId, { ...rows.dataset, hash: datasetHash, columns: [...table.columns.keys()], rows: table.rows, surveyId: null, ownWaveIds: [], importedBy: by, importedAt: now });
  const { id: protocolId, name, question, better, plan } = rows.protocol;
  const protocol: Protocol = { name, question, better, plan, datasetHash };
  const content = canonicalJson(protocol);
  await insertProtocol(tx, quartierId, { id: protocolId, datasetId: rows.dataset.id, name, content, hash: sha256(content), replacesId: null, frozenBy: by, frozenAt: now });
  const result = known(runProtocol(table, protocol));
  const kept = canonicalJson(result);
  await insertComparison(tx, quartierId, { protocolId, content: kept, hash: sha256(kept), computedAt: now });

  const { draft, measured, persons } = rows.map;
  const outcome: DraftOutcome = {
    ...measured, origin: 'comparison', protocolId, isTurned: true, sample: result.counts.treatedUsed,
    effect: { estimate: -result.effect.estimate, standardError: result.effect.standardError, persons, isBalanced: result.isBalanced },
  };
  const whole: Draft = { ...draft, outcomes: [outcome, ...draft.outcomes] };
  await insertMap(tx, quartierId, { id: rows.map.id, name: rows.map.name, document: whole, at: now });
  const from = addMonths(today, -12);
  const sums = await sumsOfLedger(tx, from, today);
  const t = sroiTexts('de');
  for (const run of rows.runs) {
    const map = known(feed(rows.map.name, run.withMeasured ? whole : draft, sums, (source, amount) =>
      t('fed', { source: t(`source.${source}`), amount: sayNumber(amount, 'de', 0), from: sayDay(from, 'de'), to: sayDay(today, 'de') })));
    const computed = known(computeMap(map, draft.convention, draws));
    const { hash, ...frozenContent } = frozen(computed, sha256);
    await insertRun(tx, quartierId, {
      id: run.id, mapId: rows.map.id, mapVersion: 1, content: canonicalJson(frozenContent), hash, note: run.note,
      isPrintable: refuseToPrint(computed, besideOf(computed)).ok, frozenBy: by, frozenAt: now,
    });
  }
  await insertReview(tx, quartierId, { id: rows.review.id, runId: rows.runs.at(-1)!.id, verdict: 'accepted', note: rows.review.note, reviewedBy: null, reviewedAt: now });
}

function known<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`analyses cannot be imported: ${JSON.stringify(result.refusals)}`);
  return result.value;
}
