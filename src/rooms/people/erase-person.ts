import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { foldName } from '#core/search-text/fold-name.ts';
import { forgetInAudit, heldAbout, type HeldLine } from '#platform/erasure/erasure.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { forgetInPeople, tracesOf } from './erase.queries.ts';
import { inReadingOrder } from './hand-out.ts';
import { loadCards, type PersonCard } from './people-card.queries.ts';
import type { PeopleParts } from './people-parts.ts';
import type { Erase } from './people.schema.ts';
import { selectIdsOf } from './persons.queries.ts';
import { readCard } from './read-person.ts';

/** What becomes of the rows of a table: deleted, emptied of name and words, or kept under an id without a name. */
export type Fate = 'goes' | 'emptied' | 'stays';

/** What an erasure would do, before it is done. */
export type ErasePreview = {
  readonly person: PersonCard;
  readonly tables: readonly { readonly name: string; readonly lines: number; readonly fate: Fate }[];
  /** Everybody whose ties, help or proxies change. */
  readonly others: readonly PersonCard[];
  readonly running: { readonly commissions: number; readonly visits: number; readonly requests: number };
  /** Entries about others with a name that several bear. */
  readonly mentions: readonly { readonly id: string; readonly number: number; readonly text: string }[];
};

const emptied: ReadonlySet<string> = new Set([
  'people.person', 'people.household', 'people.merge', 'desk.entry', 'hilfemix.need', 'helping.request', 'helping.commission', 'helping.report',
  'entitlements.grading', 'entitlements.booking', 'platform.audit',
]);
const stays: ReadonlySet<string> = new Set([
  'people.proxy', 'people.consent', 'people.consent_revocation', 'helping.answer', 'helping.commission_end', 'helping.visit', 'helping.ledger',
  'entitlements.pot_choice', 'entitlements.allowance_declaration', 'entitlements.document', 'evaluation.panelist', 'evaluation.entry', 'personal.telling',
]);

/** What becomes of the rows of a table when the person they are about is erased. */
export function fateOf(table: string): Fate {
  return emptied.has(table) ? 'emptied' : stays.has(table) ? 'stays' : 'goes';
}

/** So many entries with a name that several bear are shown to be looked through. */
const mostMentions = 50;

/** Shows what an erasure would do and whom it touches. Refuses somebody unknown, merged or erased. */
export async function previewErasure(ctx: Ctx, personId: string, parts: Pick<PeopleParts, 'entriesNaming'>): Promise<Result<ErasePreview>> {
  const card = await readCard(ctx, personId);
  if (!card.ok) return card;
  const { tx, quartier } = ctx;
  ctx.audit({ what: 'person:read', personId });
  const ids = await selectIdsOf(tx, personId);
  const [held, traces] = [await heldAbout(tx, ids), await tracesOf(tx, ids)];
  const others = await loadCards(tx, quartier.id, othersIn(held, ids));
  return ok({
    person: card.value,
    tables: [...Map.groupBy(inReadingOrder(held), ({ heldIn }) => heldIn)].map(([name, lines]) => ({ name, lines: lines.length, fate: fateOf(name) })),
    others: [...others.values()].filter(({ status }) => status === 'active'),
    running: runningHelp(held, ctx.today),
    mentions: await parts.entriesNaming(tx, quartier.id, traces.filter(({ isSure }) => !isSure).map(({ trace }) => trace), ids, mostMentions),
  });
}

/**
 * Erases a person in one transaction, through a door of every room: identity, words and messages go, sums stay under an id
 * without a name. The audit notes that it was done and no more. Refuses a name typed wrongly, running help that shall not end,
 * one's own row (nobody signs the own erasure) and a row changed meanwhile.
 */
export async function erasePerson(ctx: Ctx, input: Erase, parts: PeopleParts): Promise<Result<undefined>> {
  const { tx, quartier } = ctx;
  const preview = await previewErasure(ctx, input.personId, parts);
  if (!preview.ok) return preview;
  const { person, running, mentions } = preview.value;
  if (person.version !== input.version) return refuse('changed-meanwhile');
  const reasons: Refusal[] = [];
  if (input.personId === ctx.actor.personId) reasons.push({ code: 'erase-oneself' });
  if (foldName(input.name) === '' || foldName(input.name) !== foldName(person.name)) reasons.push({ code: 'erase-name-differs', facts: { name: person.name }, path: 'name' });
  if (!input.endsHelp && running.commissions + running.visits + running.requests > 0) reasons.push({ code: 'erase-help-runs', path: 'endsHelp' });
  const refused = refuseAll(reasons);
  if (refused !== undefined) return refused;

  const personIds = await selectIdsOf(tx, input.personId);
  const traces = await tracesOf(tx, personIds);
  const erased = {
    personIds,
    traces: traces.filter(({ isSure }) => isSure).map(({ trace }) => trace),
    unsureTraces: traces.filter(({ isSure }) => !isSure).map(({ trace }) => trace),
    entryIds: input.entries.filter((id) => mentions.some((entry) => entry.id === id)),
  };
  // The row of the person is the last to be emptied: until then rooms may still ask the database who it was.
  for (const forget of [...parts.forget, forgetInAudit, forgetInPeople]) await forget(tx, erased);
  for (const personId of personIds) await parts.forgetAccount(tx, { quartierId: quartier.id, personId });
  ctx.audit({ what: 'person:erased', personId: input.personId });
  return ok(undefined);
}

const namesOthers = ['people.tie', 'people.proxy', 'helping.commission', 'desk.call', 'desk.stand_in'];

function othersIn(held: readonly HeldLine[], ids: readonly string[]): string[] {
  const found = held.filter(({ heldIn }) => namesOthers.includes(heldIn)).flatMap(({ line }) => Object.entries(line)
    .flatMap(([column, value]) => (column.endsWith('person_id') && typeof value === 'string' ? [value] : [])));
  return [...new Set(found)].filter((id) => !ids.includes(id));
}

function runningHelp(held: readonly HeldLine[], today: string): ErasePreview['running'] {
  const rows = (table: string): HeldLine['line'][] => held.filter(({ heldIn }) => heldIn === table).map(({ line }) => line);
  const ends = new Map(rows('helping.commission_end').map((end) => [end['commission_id'], String(end['ends_on'])]));
  const answered = new Set(rows('helping.answer').map((answer) => answer['request_id']));
  const isOver = (end: unknown): boolean => typeof end === 'string' && end < today;
  return {
    commissions: rows('helping.commission').filter((one) => !isOver(one['ends_on']) && !isOver(ends.get(one['id']))).length,
    visits: rows('helping.visit').filter((one) => one['status'] === 'planned').length,
    requests: rows('helping.request').filter((one) => !answered.has(one['id'])).length,
  };
}
