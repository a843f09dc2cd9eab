import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { addDays } from '#core/base/calendar-date.ts';
import { historyOf, populate, type HelpRequest, type HistoryChunk, type Population } from '#core/population/index.ts';
import { dayIn } from '#platform/clock.ts';
import { foundExample } from '#platform/db/quartier.ts';
import { inScope } from '#platform/db/scope.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/new-id.ts';
import { importOrganisations } from '#rooms/cooperation/index.ts';
import { importCalls, importDesk } from '#rooms/desk/index.ts';
import { importEntitlements } from '#rooms/entitlements/index.ts';
import { importAnalyses, importEvaluation } from '#rooms/evaluation/index.ts';
import { importHelping, keepVisitsAhead } from '#rooms/helping/index.ts';
import { importHilfemix } from '#rooms/hilfemix/index.ts';
import { importPeople } from '#rooms/people/index.ts';
import { allAddresses, bundledMap, importMap } from '#rooms/quartier/index.ts';
import { analysisRows } from './analysis-rows.ts';
import { callRows } from './call-rows.ts';
import { entryRow } from './desk-rows.ts';
import { entitlementRows } from './entitlement-rows.ts';
import { evaluationRows } from './evaluation-rows.ts';
import { exampleQuartier } from './example-quartier.ts';
import { chunkRows, helperRows, lateWithdrawals, noteAnswers, toldCommissions, withdrawals, type HelpingFrame } from './helping-rows.ts';
import { arrangementRows, needRow } from './hilfemix-rows.ts';
import { momentsIn } from './moments.ts';
import { organisationRows } from './organisation-rows.ts';
import { agreeingToEvaluation, peopleRows } from './people-rows.ts';

export type SeedOptions = {
  /** The moment up to which the year of the Quartier is told. */
  readonly now: Temporal.Instant;
  /** Hears what is being written, in German. */
  onProgress(line: string): void;
  /** Inhabitants, 10 to 100,000; 2,000 unless told otherwise. */
  readonly persons?: number;
  /** From which everything follows; 1 unless told otherwise. */
  readonly seed?: number;
};

// The bundled map hardly tells how high its houses are, but the town centre of Hoyerswerda is built of slab blocks: where
// more people than this share an address it is taken for one. Assumption.
const personsInSmallHouse = 8;
// So many rows of the history are gathered before they are written: few statements for a small Quartier, little memory
// for a large one.
const rowsAtOnce = 4_000;

/**
 * Writes the synthetic Quartier with twelve months of desk and help into an empty database, in one transaction: whatever
 * breaks it off leaves nothing behind. False, and nothing is written, if there is any Quartier already.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export async function seedDemo(db: Kysely<{}>, { now, onProgress, persons = 2_000, seed = 1 }: SeedOptions): Promise<boolean> {
  const quartier = { ...exampleQuartier, id: newId(now) };
  const today = dayIn(now, quartier.timeZone);
  const say = (what: string): void => onProgress(`Beispiel-Quartier wird geschrieben: ${what} …`);
  return inScope(db, { quartierId: quartier.id, personId: null, organisationId: null, scope: 'system', purpose: 'demo', today }, async (tx) => {
    if (!await foundExample(tx, quartier)) return false;
    say('Karte');
    const map = await importMap(tx, quartier.id, await bundledMap(), now);
    if (!map.ok) throw new Error(`the bundled map cannot be read: ${JSON.stringify(map.refusals)}`);
    // Ids of addresses are new in every database; the words of an address make the same Quartier everywhere.
    const onMap = await allAddresses({ tx, quartier });
    const addressIds = new Map(onMap.map(({ id, street, houseNumber, postcode }) => [`${street} ${houseNumber} ${postcode ?? ''}`, id]));
    const isBigBuilding = persons / onMap.length > personsInSmallHouse;
    const population = populate({
      seed, persons, today, quartierName: quartier.name, timeZone: quartier.timeZone,
      addresses: onMap.map(({ street, houseNumber, postcode, lat, lon }) =>
        ({ id: `${street} ${houseNumber} ${postcode ?? ''}`, street, houseNumber, lat, lon, isBigBuilding })),
    });
    say(`${population.persons.length.toLocaleString('de-DE')} Menschen`);
    await importPeople(tx, quartier.id, peopleRows(population, addressIds));
    await importOrganisations(tx, quartier.id, organisationRows(population, addressIds));
    await importEntitlements(tx, quartier.id, entitlementRows(population, quartier));
    await importEvaluation(tx, quartier.id, evaluationRows({ seed, today, quartierName: quartier.name, agreeing: agreeingToEvaluation(population, today) }));
    say('ein Jahr Hilfe');
    await writeYear(tx, quartier, population, now);
    await importCalls(tx, quartier.id, callRows(population));
    await importAnalyses(tx, quartier.id, analysisRows(seed), { now, today, by: population.heroes.find(({ key }) => key === 'networker')!.personId });
    say('Besuche der nächsten Wochen');
    await keepVisitsAhead({ tx, quartier, today });
    return true;
  });
}

async function writeYear(tx: Tx, quartier: typeof exampleQuartier & { readonly id: string }, population: Population, now: Temporal.Instant): Promise<void> {
  const { timeZone, insurer, id: quartierId } = quartier;
  const { today } = population.options;
  const networkerId = population.heroes.find(({ key }) => key === 'networker')!.personId;
  const frame: HelpingFrame = { at: momentsIn(timeZone, now), networkerId, insurer, today };
  const persons = new Map(population.persons.map((person) => [person.id, person]));
  const needs = new Map(population.needs.map((need) => [need.id, need]));
  const lastAnswers = new Map<string, typeof today>();
  const waiting = new Map<string, HelpRequest>();

  // A need is written with the first word of it in the book; what nobody asked the desk for, at once.
  const unwritten = new Map(needs);
  const take = (ids: Iterable<readonly [needId: string, entryId: string | null]>) => {
    const rows = [];
    for (const [needId, entryId] of ids) {
      if (unwritten.delete(needId)) rows.push(needRow(needs.get(needId)!, entryId, today));
    }
    return rows;
  };
  await importHilfemix(tx, quartierId, {
    arrangements: arrangementRows(population), needs: take(population.arrangements.map(({ needId }) => [needId, null])),
  });
  // Today's help that runs without the desk is still to be laid out.
  await importHelping(tx, quartierId, { timeZone, visitsUpTo: addDays(today, -1), ...toldCommissions(population, frame) });

  for (const weeks of gathered(historyOf(population))) {
    const named = weeks.entries.flatMap(({ needId, threadId }) => (needId === null ? [] : [[needId, threadId] as const]));
    const asked = weeks.requests.map(({ needId }) => [needId, null] as const);
    await importDesk(tx, quartierId, weeks.entries.map((entry) => entryRow(entry, persons, frame.at)));
    await importHilfemix(tx, quartierId, { arrangements: [], needs: take([...named, ...asked]) });
    const rows = chunkRows(weeks, needs, frame);
    const answers = [...rows.answers, ...withdrawals(weeks.requests, waiting, frame)];
    await importHelping(tx, quartierId, { timeZone, visitsUpTo: today, ...rows, answers });
    noteAnswers(weeks.requests, lastAnswers);
  }
  await importHilfemix(tx, quartierId, { arrangements: [], needs: take([...unwritten.keys()].map((needId) => [needId, null])) });
  await importHelping(tx, quartierId, {
    timeZone, visitsUpTo: today, ...helperRows(population.helpers, lastAnswers, today), answers: lateWithdrawals(waiting.values(), needs, frame),
  });
}

type Weeks = { -readonly [Table in keyof HistoryChunk]: HistoryChunk[Table] };

/** The weeks of the history, several at a time as long as they are small. */
function* gathered(chunks: Iterable<HistoryChunk>): Generator<Weeks, void, void> {
  let weeks: Weeks | undefined;
  for (const chunk of chunks) {
    weeks = weeks === undefined ? chunk : join(weeks, chunk);
    const { from: _, to: __, ...tables } = weeks;
    if (Object.values(tables).reduce((sum, rows) => sum + rows.length, 0) < rowsAtOnce) continue;
    yield weeks;
    weeks = undefined;
  }
  if (weeks !== undefined) yield weeks;
}

function join(some: Weeks, more: HistoryChunk): Weeks {
  return {
    from: some.from, to: more.to, entries: [...some.entries, ...more.entries], requests: [...some.requests, ...more.requests],
    commissions: [...some.commissions, ...more.commissions], endings: [...some.endings, ...more.endings],
    visits: [...some.visits, ...more.visits], reports: [...some.reports, ...more.reports], ledger: [...some.ledger, ...more.ledger],
  };
}
