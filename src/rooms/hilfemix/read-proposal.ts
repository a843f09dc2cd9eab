import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { newId } from '#platform/new-id.ts';
import { organisationsOffering, type Organisation } from '#rooms/cooperation/index.ts';
import {
  helperFacts, liveCommissions, requestsForNeed, visitsOf, type Commission, type HelperFact, type RequestLine,
} from '#rooms/helping/index.ts';
import { consentsOf, isLive, loadCards, tiesOf, type Consent, type PersonCard, type Tie } from '#rooms/people/index.ts';
import { walkingDistances } from '#rooms/quartier/index.ts';
import { selectNeed, type Need } from './needs.queries.ts';
import { daysLookedAhead, proposeHelpers, type PossibleHelper, type Proposal } from './propose-helpers.ts';

/** All that the page of a need shows. */
export type NeedView = {
  readonly need: Need;
  readonly person: PersonCard;
  /** The one day for which somebody is to stand in. */
  readonly only: CalendarDate | null;
  readonly proposal: Proposal;
  readonly requests: readonly RequestLine[];
  /** Commissions that run for this need. */
  readonly commissions: readonly Commission[];
  /** Names of those who must not come. */
  readonly excluded: readonly string[];
  /** For the next question and the next commission, so that sending a form twice does it once. */
  readonly newIds: { readonly request: string; readonly commission: string };
};

/** So far back somebody counts as knowing the person from visits. */
const daysKnown = 120;

/** The need as its page shows it; who opened it is noted. Refuses an unknown need. */
export async function openNeed(ctx: Ctx, needId: string, only: CalendarDate | null): Promise<Result<NeedView>> {
  const view = await readProposal(ctx, needId, only);
  if (view.ok) ctx.audit({ what: 'need:read', personId: view.value.person.id, detail: { need: needId } });
  return view;
}

/** Gathers the facts about everyone who might help with a need, and proposes. Refuses an unknown need. */
export async function readProposal(ctx: Ctx, needId: string, only: CalendarDate | null): Promise<Result<NeedView>> {
  const { tx, quartier, today, now } = ctx;
  const facts = await readNeedFacts(ctx, needId, only);
  if (!facts.ok) return facts;
  const { need, person, requests, commissions, helpers } = facts.value;
  const excluded = await loadCards(tx, quartier.id, need.excludedPersonIds);
  return ok({
    need, person, only, requests,
    proposal: proposeHelpers({ ...need, only }, person, helpers, today),
    commissions: commissions.filter((commission) => commission.needId === need.id),
    excluded: need.excludedPersonIds.flatMap((id) => excluded.get(id)?.name ?? []),
    newIds: { request: newId(now), commission: newId(now) },
  });
}

/** What is known of a need, of its person and of everyone who might help. */
export type NeedFacts = Pick<NeedView, 'need' | 'person' | 'requests'> & {
  readonly helpers: readonly PossibleHelper[];
  /** Everything that runs for the person, for whatever need. */
  readonly commissions: readonly Commission[];
};

/** Gathers these facts; with `only` for somebody who stands in on that day. Refuses an unknown need. */
export async function readNeedFacts(ctx: Ctx, needId: string, only: CalendarDate | null): Promise<Result<NeedFacts>> {
  const { tx, quartier } = ctx;
  const need = await selectNeed(tx, quartier.id, needId);
  const person = need && (await loadCards(tx, quartier.id, [need.personId])).get(need.personId);
  if (need === undefined || person === undefined) return refuse('not-found');
  const [asked, commissions, around] = await Promise.all([
    requestsForNeed(ctx, need.id), liveCommissions(ctx, { personIds: [person.id] }), readAround(ctx, need, person),
  ]);
  const requests = asked.filter((request) => isAbout(request, need, only));
  const helpers = await possibleHelpers(ctx, { need, person, only, requests, commissions, around });
  return ok({ need, person, requests, commissions, helpers });
}

/** A yes to a stand-in is none to the whole need, nor the other way round; a no and an open question count for both. */
function isAbout({ answer, schedule }: RequestLine, need: Need, only: CalendarDate | null): boolean {
  if (answer !== 'yes' || need.every === 'once') return true;
  return only === null ? schedule?.every !== 'once' : schedule?.every === 'once' && schedule.startsOn === only;
}

type Known = {
  readonly need: Need; readonly person: PersonCard; readonly only: CalendarDate | null;
  readonly requests: readonly RequestLine[]; readonly commissions: readonly Commission[]; readonly around: AroundNeed;
};

/** Who is there whatever the roster says: ties, organisations, consents, and the visits that made somebody known. */
type AroundNeed = Awaited<ReturnType<typeof readAround>>;

async function readAround(ctx: Ctx, need: Need, person: PersonCard) {
  const [ties, organisations, consents, helpedBefore] = await Promise.all([
    tiesOf(ctx, person.id), organisationsOffering(ctx, need.activity), consentsOf(ctx, person.id), whoVisited(ctx, person),
  ]);
  return {
    organisations, helpedBefore,
    ties: ties.filter(({ kind }) => kind !== 'professional'),
    consents: consents.filter((consent) =>
      consent.category === 'contact' && consent.purpose === 'arrange_help' && isLive(consent, ctx.today)),
  };
}

async function possibleHelpers(ctx: Ctx, known: Known): Promise<PossibleHelper[]> {
  const { need, person, only } = known;
  const { ties, organisations, consents } = known.around;
  const roster = await rosterOf(ctx, need, only, ties);
  const helpedBefore = new Set([...known.around.helpedBefore, ...known.commissions.flatMap(partyOf)]);
  const commissioned = new Set(known.commissions
    .filter(({ needId, schedule }) => needId === need.id && (schedule.every !== 'once' || need.every === 'once' || schedule.startsOn === only))
    .map(({ helperPersonId, organisationId }) => helperPersonId ?? organisationId));
  const [cards, walks] = await Promise.all([
    loadCards(ctx.tx, ctx.quartier.id, [...ties.map(({ otherId }) => otherId), ...roster.keys()]),
    walksTo(ctx, person, [
      ...ties.map(({ otherAddressId }) => otherAddressId), ...[...roster.values()].map(({ addressId }) => addressId),
      ...organisations.map(({ addressId }) => addressId),
    ]),
  ]);
  const about = (id: string, addressId: string | null) => ({
    hasHelpedBefore: helpedBefore.has(id), isCommissioned: commissioned.has(id), answer: answerOf(known.requests, id), hasConsent: covers(consents, id),
    walkMinutes: addressId === null ? undefined : walks.get(addressId),
  });

  const tied = ties.map((tie): PossibleHelper => {
    const fact = roster.get(tie.otherId);
    const card = cards.get(tie.otherId);
    return {
      ...about(tie.otherId, tie.otherAddressId), helperClass: classOf(tie, fact), personId: tie.otherId, organisationId: null,
      name: tie.otherName, phone: tie.otherPhone, salutation: card?.salutation ?? 'none', languages: card?.languages ?? [],
      tie: tie.what, livesElsewhere: tie.otherLivesElsewhere, roster: fact ?? null,
    };
  });
  const tiedIds = new Set(ties.map(({ otherId }) => otherId));
  const listed = [...roster.values()].filter(({ personId }) => !tiedIds.has(personId) && personId !== person.id)
    .map((fact): PossibleHelper => ({
      ...about(fact.personId, fact.addressId), helperClass: fact.helperClass, personId: fact.personId, organisationId: null,
      name: fact.name, phone: fact.phone, salutation: cards.get(fact.personId)?.salutation ?? 'none', languages: fact.languages,
      tie: null, livesElsewhere: '', roster: fact,
    }));
  return [...tied, ...listed, ...organisations.map((organisation) => serviceOf(organisation, about(organisation.id, organisation.addressId)))];
}

function serviceOf(organisation: Organisation, about: Pick<PossibleHelper, 'hasHelpedBefore' | 'isCommissioned' | 'answer' | 'hasConsent' | 'walkMinutes'>): PossibleHelper {
  return {
    ...about, helperClass: 'professional', personId: null, organisationId: organisation.id, name: organisation.name,
    phone: organisation.phone === '' ? null : organisation.phone, salutation: 'none', languages: [], tie: null,
    livesElsewhere: '', roster: null, confirmedOn: organisation.confirmedOn,
  };
}

/** Everyone on the roster who offers the activity, and those with a tie who are on it for something else. */
async function rosterOf(ctx: Ctx, need: Need, only: CalendarDate | null, ties: readonly Tie[]): Promise<Map<string, HelperFact>> {
  const first = only ?? need.startsOn;
  const to = addDays(first > ctx.today ? first : ctx.today, daysLookedAhead);
  const tied = ties.filter(({ kind }) => kind !== 'family' && kind !== 'friend').map(({ otherId }) => otherId);
  const facts = await helperFacts(ctx, { activity: need.activity, personIds: tied, from: ctx.today, to });
  return new Map(facts.map((fact) => [fact.personId, fact]));
}

/** Family and friends stay what they are; of the others the roster says in which class they help. */
function classOf(tie: Tie, fact: HelperFact | undefined): PossibleHelper['helperClass'] {
  return tie.kind === 'family' || tie.kind === 'friend' ? tie.kind : fact?.helperClass ?? tie.kind;
}

async function whoVisited(ctx: Ctx, person: PersonCard): Promise<readonly string[]> {
  const visits = await visitsOf(ctx, person.id, addDays(ctx.today, -daysKnown), ctx.today);
  return visits.filter(({ status }) => status === 'done' || status === 'partial').flatMap(partyOf);
}

function partyOf({ helperPersonId, organisationId }: Pick<Commission, 'helperPersonId' | 'organisationId'>): readonly string[] {
  return helperPersonId !== null ? [helperPersonId] : organisationId !== null ? [organisationId] : [];
}

/** Minutes on foot from the person's door by address; without an address of hers nothing is known. */
async function walksTo(ctx: Ctx, person: PersonCard, to: readonly (string | null)[]): Promise<ReadonlyMap<string, number>> {
  const targets = [...new Set(to.filter((id) => id !== null))];
  if (person.addressId === null || targets.length === 0) return new Map();
  const walks = await walkingDistances(ctx, person.addressId, targets, 'free');
  return new Map([...walks].flatMap(([id, walk]) => (walk === undefined ? [] : [[id, walk.minutes] as const])));
}

function answerOf(requests: readonly RequestLine[], id: string): PossibleHelper['answer'] {
  const request = requests.find(({ helperPersonId, organisationId }) => helperPersonId === id || organisationId === id);
  if (request === undefined || request.answer === 'withdrawn') return null;
  return request.answer ?? 'waiting';
}

function covers(consents: readonly Consent[], id: string): boolean {
  return consents.some(({ recipient }) => recipient.kind === 'group' ? recipient.id === 'helpers' : recipient.id === id);
}
