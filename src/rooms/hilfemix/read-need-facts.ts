import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { organisationsOffering, type Organisation } from '#rooms/cooperation/index.ts';
import {
  beforeNeed, helperFacts, liveCommissions, type Commission, type HelperFact, type RequestLine,
} from '#rooms/helping/index.ts';
import { circleOf, type HelpingTie, type Tie } from '#rooms/people/index.ts';
import { walkingDistances } from '#rooms/quartier/index.ts';
import { selectNeedInFull, type Need, type NeedPerson } from './needs.queries.ts';
import { daysLookedAhead, type PossibleHelper } from './propose-helpers.ts';

/** So far back somebody counts as knowing the person from visits. */
const daysKnown = 120;

/** What is known of a need, of its person and of everyone who might help. */
export type NeedFacts = {
  readonly need: Need;
  readonly person: NeedPerson;
  /** Who was asked for it, newest first. */
  readonly requests: readonly RequestLine[];
  /** Names of those who must not come. */
  readonly excluded: readonly string[];
  /** What an hour of such help by a service usually costs; null if it is not known. */
  readonly centsPerHour: number | null;
  readonly helpers: readonly PossibleHelper[];
  /** Everything that runs for the person, for whatever need. */
  readonly commissions: readonly Commission[];
  /** Her other open needs. */
  readonly others: readonly Need[];
};

/** Gathers these facts; with `only` for somebody who stands in on that day. Refuses an unknown need. */
export async function readNeedFacts(ctx: Ctx, needId: string, only: CalendarDate | null): Promise<Result<NeedFacts>> {
  const found = await selectNeedInFull(ctx.tx, ctx.quartier.id, needId);
  if (found === undefined) return refuse('not-found');
  const { need, person, others, excluded } = found;
  const [{ requests: asked, helped, centsPerHour }, commissions, { ties, mayKnow }, organisations] = await Promise.all([
    beforeNeed(ctx, { needId: need.id, personId: person.id, activity: need.activity, since: addDays(ctx.today, -daysKnown) }),
    liveCommissions(ctx, { personIds: [person.id] }), circleOf(ctx, person.id), organisationsOffering(ctx, need.activity),
  ]);
  const requests = asked.filter((request) => isAbout(request, need, only));
  const helpers = await possibleHelpers(ctx, {
    need, person, only, requests, commissions, organisations, helped, mayKnow, ties: ties.filter(({ kind }) => kind !== 'professional'),
  });
  return ok({ need, person, others, excluded, requests, commissions, helpers, centsPerHour });
}

/** A yes to a stand-in is none to the whole need, nor the other way round; a no and an open question count for both. */
function isAbout({ answer, schedule }: RequestLine, need: Need, only: CalendarDate | null): boolean {
  if (answer !== 'yes' || need.every === 'once') return true;
  return only === null ? schedule?.every !== 'once' : schedule?.every === 'once' && schedule.startsOn === only;
}

type Known = {
  readonly need: Need; readonly person: NeedPerson; readonly only: CalendarDate | null;
  readonly requests: readonly RequestLine[]; readonly commissions: readonly Commission[];
  readonly ties: readonly HelpingTie[]; readonly organisations: readonly Organisation[];
  /** Whose visits made somebody known, and to whom the contact may be passed on. */
  readonly helped: readonly string[]; readonly mayKnow: ReadonlySet<string>;
};

async function possibleHelpers(ctx: Ctx, known: Known): Promise<PossibleHelper[]> {
  const { need, person, only, ties, organisations, mayKnow } = known;
  const roster = await rosterOf(ctx, need, only, ties);
  const walks = await walksTo(ctx, person, [
    ...ties.map(({ otherAddressId }) => otherAddressId), ...[...roster.values()].map(({ addressId }) => addressId),
    ...organisations.map(({ addressId }) => addressId),
  ]);
  const helpedBefore = new Set([...known.helped, ...known.commissions.flatMap(partyOf)]);
  const commissioned = new Set(known.commissions
    .filter(({ needId, schedule }) => needId === need.id && (schedule.every !== 'once' || need.every === 'once' || schedule.startsOn === only))
    .map(({ helperPersonId, organisationId }) => helperPersonId ?? organisationId));
  const about = (id: string, addressId: string | null) => ({
    hasHelpedBefore: helpedBefore.has(id), isCommissioned: commissioned.has(id), answer: answerOf(known.requests, id),
    hasConsent: mayKnow.has('helpers') || mayKnow.has(id), walkMinutes: addressId === null ? undefined : walks.get(addressId),
  });

  const tied = ties.map((tie): PossibleHelper => {
    const fact = roster.get(tie.otherId);
    return {
      ...about(tie.otherId, tie.otherAddressId), helperClass: classOf(tie, fact), personId: tie.otherId, organisationId: null,
      name: tie.otherName, phone: tie.otherPhone, salutation: tie.otherSalutation ?? 'none', languages: tie.otherLanguages,
      tie: tie.what, livesElsewhere: tie.otherLivesElsewhere, roster: fact ?? null,
    };
  });
  const tiedIds = new Set(ties.map(({ otherId }) => otherId));
  const listed = [...roster.values()].filter(({ personId }) => !tiedIds.has(personId) && personId !== person.id)
    .map((fact): PossibleHelper => ({
      ...about(fact.personId, fact.addressId), helperClass: fact.helperClass, personId: fact.personId, organisationId: null,
      name: fact.name, phone: fact.phone, salutation: fact.salutation, languages: fact.languages,
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

function partyOf({ helperPersonId, organisationId }: Pick<Commission, 'helperPersonId' | 'organisationId'>): readonly string[] {
  return helperPersonId !== null ? [helperPersonId] : organisationId !== null ? [organisationId] : [];
}

/** Minutes on foot from the person's door by address; without an address of hers nothing is known. */
async function walksTo(ctx: Ctx, person: NeedPerson, to: readonly (string | null)[]): Promise<ReadonlyMap<string, number>> {
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
