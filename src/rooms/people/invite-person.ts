import type { CalendarDate } from '#core/base/calendar-date.ts';
import { refuse, type Result } from '#core/base/result.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Answer } from '#platform/http/route.ts';
import { sheetAnswer } from '#platform/http/sheet-answer.ts';
import { addressesById } from '#rooms/quartier/index.ts';
import { loadCards } from './people-card.queries.ts';
import type { PeopleParts } from './people-parts.ts';
import { selectRoles } from './persons.queries.ts';
import { addressLabel } from './resolve-address.ts';
import { invitationLetter } from './sheets/invitation-letter.ts';
import { peopleTexts } from './texts.ts';

/**
 * Makes a letter with a code that opens once, in the language of the person; an older unused code is over. Refuses a
 * person without a role, for whom it would open nothing.
 */
export async function invitePerson(ctx: Ctx, personId: string, parts: PeopleParts): Promise<Result<Answer>> {
  const { tx, quartier, today, now } = ctx;
  const person = (await loadCards(tx, quartier.id, [personId])).get(personId);
  if (person === undefined || person.status !== 'active') return refuse('not-found');
  if ((await selectRoles(tx, quartier.id, personId, today)).length === 0) return refuse('invitation-without-role');
  const letter = await parts.createLetterCode(tx, { quartierId: quartier.id, personId, createdBy: ctx.actor.personId }, now);
  const address = person.addressId === null ? undefined : (await addressesById(ctx, [person.addressId])).get(person.addressId);
  const t = peopleTexts(person.locale);
  const expires = letter.expiresAt.toZonedDateTimeISO(quartier.timeZone).toPlainDate().toString() as CalendarDate;
  ctx.audit({ what: 'invitation:printed', personId });
  return sheetAnswer(ctx, invitationLetter, {
    sender: [quartier.officeName, quartier.officeAddress].filter(Boolean).join(' · '),
    address: [
      ...(person.salutation === 'none' ? [] : [t(`salutation.${person.salutation}`)]), person.name,
      ...(address === undefined ? [person.livesElsewhere] : [addressLabel(address), `${address.postcode ?? ''} ${address.city ?? ''}`.trim()]),
    ].filter(Boolean),
    date: sayDate(today, person.locale),
    salutation: t(`letter.greeting.${person.salutation}`, { name: person.salutation === 'none' ? person.name : person.familyName || person.name }),
    // The sheet groups the code itself.
    code: letter.code.replaceAll(/[\s-]/g, ''),
    site: `${parts.baseUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')}/anmelden`,
    expiresOn: sayDate(expires, person.locale),
    signedBy: ctx.shell.actorName,
  }, 'einladung', person.locale);
}
