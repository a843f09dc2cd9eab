import { foldName } from '#core/search-text/fold-name.ts';
import { germanPhoneDigits } from '#core/search-text/phone-digits.ts';
import { ok, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { chooseHousehold } from './choose-household.ts';
import { loadCards, searchCards, type PersonCard } from './people-card.queries.ts';
import { birthDateReasons, fieldsOf } from './person-fields.ts';
import { insertChannel, insertPerson } from './persons.queries.ts';
import type { NewPerson } from './people.schema.ts';
import { resolveAddress } from './resolve-address.ts';

/**
 * Enters a person. Nothing is needed but some name. If somebody alike is there already she is not entered unless
 * `anyway` is ticked; sending the same form twice enters her once. Refuses an address or a number that is none.
 */
export async function createPerson(ctx: Ctx, input: NewPerson): Promise<Result<{ readonly id: string }>> {
  const { tx, quartier } = ctx;
  if ((await loadCards(tx, quartier.id, [input.id])).size > 0) return ok({ id: input.id });
  const address = await resolveAddress(ctx, input);
  const phone = input.phone === '' ? ok('') : germanPhoneDigits(input.phone);
  const reasons: Refusal[] = [
    ...(address.ok ? [] : address.refusals),
    ...(phone.ok ? [] : phone.refusals.map((refusal) => ({ ...refusal, path: 'phone' }))),
    ...birthDateReasons(ctx, input.birthDate),
  ];
  if (!input.anyway && (await similarPeople(ctx, input)).length > 0) reasons.push({ code: 'exists-already' });
  if (!address.ok || !phone.ok || reasons.length > 0) return refuseAll(reasons)!;
  const household = await chooseHousehold(ctx, address.value, input);
  if (!household.ok) return household;

  await insertPerson(tx, quartier.id, input.id, fieldsOf(input, household.value));
  if (input.phone !== '') {
    await insertChannel(tx, quartier.id, {
      id: newId(ctx.now), personId: input.id, kind: isMobile(phone.value) ? 'mobile' : 'phone', value: input.phone,
      digits: phone.value, isPreferred: true, note: '',
    });
  }
  ctx.audit({ what: 'person:created', personId: input.id });
  return ok({ id: input.id });
}

/** Persons who may be the one about to be entered: by name as far as it is given, and by telephone number. */
export async function similarPeople(
  ctx: Ctx, typed: { readonly givenName: string; readonly familyName: string; readonly phone: string },
): Promise<PersonCard[]> {
  const folded = foldName(`${typed.givenName} ${typed.familyName}`);
  const digits = germanPhoneDigits(typed.phone);
  const hits = await searchCards(ctx.tx, ctx.quartier.id, { folded, digits: digits.ok ? digits.value : '' }, 20);
  const hasNumber = digits.ok && digits.value.length >= 6;
  return hits.filter((card) => isAlike(folded, foldName(card.name))
    || (hasNumber && sameNumber(card.phone, digits.value))).slice(0, 5);
}

// Half a name is alike if all of its words begin words of the other one; a whole one may have two letters changed.
function isAlike(typed: string, other: string): boolean {
  const words = other.split(' ');
  return typed !== '' && typed.split(' ').every((word) =>
    words.some((one) => one.startsWith(word) || (word.length >= 5 && word[0] === one[0] && changesBetween(word, one) <= 1)));
}

/** Letters to be changed, added or left out to turn one word into the other (Levenshtein distance). */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}

function sameNumber(phone: string | null, digits: string): boolean {
  const other = germanPhoneDigits(phone ?? '');
  return other.ok && other.value === digits;
}

/** Whether digits are a German mobile number (015…, 016…, 017…). */
function isMobile(digits: string): boolean {
  return /^01[567]/.test(digits);
}
