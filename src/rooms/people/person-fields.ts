import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { PersonFields } from './persons.queries.ts';

/** A birth date must not lie ahead. */
export function birthDateReasons(ctx: Ctx, birthDate: string | null): Refusal[] {
  return birthDate !== null && birthDate > ctx.today ? [{ code: 'birth-date-ahead', path: 'birthDate' }] : [];
}

/** What is stored of a person from what was typed. Without a language typed it is German. */
export function fieldsOf(typed: Omit<PersonFields, 'householdId'>, householdId: string | null): PersonFields {
  return {
    givenName: typed.givenName, familyName: typed.familyName, salutation: typed.salutation, birthDate: typed.birthDate,
    householdId, livesElsewhere: typed.livesElsewhere, languages: typed.languages.length === 0 ? ['de'] : typed.languages,
    aids: typed.aids, locale: typed.locale, matters: typed.matters,
  };
}
