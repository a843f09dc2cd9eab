import type { z } from 'zod';
import { foldName } from '#core/search-text/fold-name.ts';
import { germanPhoneDigits } from '#core/search-text/phone-digits.ts';
import { addDays } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { findPeople } from './find-people.ts';
import { loadCards, type PersonCard } from './people-card.queries.ts';
import type { endedTie, newTie } from './people.schema.ts';
import { insertChannel, insertPerson } from './persons.queries.ts';
import { endTieOn, insertTie } from './ties.queries.ts';

type NewTie = z.output<typeof newTie>;

/**
 * Adds somebody around a person: one who is known, or somebody new by name and telephone in the same step. A typed name
 * that others bear is refused until one of them is chosen or `isSomeoneNew` is ticked.
 */
export async function addTie(ctx: Ctx, input: NewTie): Promise<Result<undefined>> {
  const { tx, quartier } = ctx;
  const person = (await loadCards(tx, quartier.id, [input.personId])).get(input.personId);
  if (person === undefined) return refuse('not-found');
  const other = await otherOf(ctx, input);
  if (!other.ok) return other;
  if (other.value === input.personId) return refuse('tie-with-herself', undefined, 'otherName');
  await insertTie(tx, quartier.id, {
    id: input.id, personId: input.personId, otherId: other.value, kind: input.kind, what: input.what,
    closeness: input.closeness as 1 | 2 | 3, frequency: input.frequency, since: input.since,
  });
  ctx.audit({ what: 'tie:added', personId: input.personId, detail: { kind: input.kind } });
  return ok(undefined);
}

async function otherOf(ctx: Ctx, input: NewTie): Promise<Result<string>> {
  const { tx, quartier } = ctx;
  if (input.otherPersonId !== null) {
    const isKnown = (await loadCards(tx, quartier.id, [input.otherPersonId])).has(input.otherPersonId);
    return isKnown ? ok(input.otherPersonId) : refuse('refers-to-nothing', undefined, 'otherName');
  }
  if (!input.isSomeoneNew && (await namesakes(ctx, input.otherName)).length > 0) return refuse('tie-ambiguous', undefined, 'otherPersonId');
  const digits = input.otherPhone === '' ? ok('') : germanPhoneDigits(input.otherPhone);
  if (!digits.ok) {
    const [first, ...rest] = digits.refusals;
    return { ok: false, refusals: [{ ...first, path: 'otherPhone' }, ...rest] };
  }
  const [familyName = '', ...given] = input.otherName.split(' ').toReversed();
  const id = input.id;
  if ((await loadCards(tx, quartier.id, [id])).has(id)) return ok(id);
  // The person gets the id of the form too, so that sending it twice enters her once.
  await insertPerson(tx, quartier.id, id, {
    givenName: given.toReversed().join(' '), familyName, salutation: 'none', birthDate: null, householdId: null,
    livesElsewhere: input.livesElsewhere, languages: ['de'], aids: [], locale: 'de', matters: '',
  });
  if (input.otherPhone !== '') {
    await insertChannel(tx, quartier.id, {
      id: newId(ctx.now), personId: id, kind: 'phone', value: input.otherPhone, digits: digits.value, isPreferred: true, note: '',
    });
  }
  ctx.audit({ what: 'person:created', personId: id });
  return ok(id);
}

/** Persons who bear exactly this name, up to how it is spelled. */
export async function namesakes(ctx: Ctx, typed: string): Promise<PersonCard[]> {
  const folded = foldName(typed);
  return (await findPeople(ctx, typed, 10)).filter(({ name }) => foldName(name) === folded);
}

/** Ends a tie from today on. Refuses one that the person does not have. */
export async function endTie(ctx: Ctx, input: z.output<typeof endedTie>): Promise<Result<undefined>> {
  const isEnded = await endTieOn(ctx.tx, ctx.quartier.id, input.personId, input.tieId, addDays(ctx.today, -1));
  if (!isEnded) return refuse('not-found');
  ctx.audit({ what: 'tie:ended', personId: input.personId });
  return ok(undefined);
}
