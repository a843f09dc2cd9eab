import type { Locale } from '#core/base/locale.ts';
import { refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Answer } from '#platform/http/route.ts';
import { sheetAnswer } from '#platform/http/sheet-answer.ts';
import { consentsOf, isLive } from './consents.ts';
import { loadCards } from './people-card.queries.ts';
import type { ConsentCategory, ConsentPurpose } from './people.tables.ts';
import { einwilligungskarte, type EinwilligungskarteRow } from './sheets/einwilligungskarte.ts';
import { peopleTexts } from './texts.ts';
import { tiesOf } from './ties.ts';

/**
 * The Einwilligungskarte of a person, in her language unless another one is asked for: to be signed, with what is
 * usually asked, or with what holds today.
 */
export async function printConsentCard(
  ctx: Ctx, asked: { personId: string; art: 'leer' | 'gilt'; sprache?: Locale | undefined },
): Promise<Result<Answer>> {
  const person = (await loadCards(ctx.tx, ctx.quartier.id, [asked.personId])).get(asked.personId);
  if (person === undefined) return refuse('not-found');
  const locale = asked.sprache ?? person.locale;
  const inHerWords: Ctx = { ...ctx, locale };
  const consents = asked.art === 'leer' ? await toAsk(inHerWords, asked.personId) : await inForce(inHerWords, asked.personId);
  ctx.audit({ what: 'sheet:printed', personId: asked.personId, detail: { sheet: 'Einwilligungskarte' } });
  return sheetAnswer(ctx, einwilligungskarte, {
    variant: asked.art === 'leer' ? 'to_sign' : 'in_force', name: person.name,
    birthDate: person.birthDate === null ? null : sayBirthDate(person.birthDate, locale), consents,
  }, 'einwilligungskarte', locale);
}

// To be signed: that helpers may know how to reach her, that rescuers may know who helps, and one of the family each.
async function toAsk(ctx: Ctx, personId: string): Promise<EinwilligungskarteRow[]> {
  const t = peopleTexts(ctx.locale);
  const row = (who: string, category: ConsentCategory, purpose: ConsentPurpose): EinwilligungskarteRow => (
    { who, what: t(`category.${category}`), purpose: t(`purpose.${purpose}`), since: null });
  const family = (await tiesOf(ctx, personId)).filter(({ kind }) => kind === 'family' || kind === 'friend').slice(0, 3);
  return [
    row(t('recipient.helpers'), 'contact', 'arrange_help'),
    row(t('recipient.desk_substitute'), 'history', 'arrange_help'),
    row(t('recipient.emergency_services'), 'arrangement', 'emergency'),
    ...family.map(({ otherName, what }) => row([what, otherName].filter(Boolean).join(' '), 'appointments', 'keep_informed')),
  ];
}

async function inForce(ctx: Ctx, personId: string): Promise<EinwilligungskarteRow[]> {
  const t = peopleTexts(ctx.locale);
  return (await consentsOf(ctx, personId)).filter((consent) => isLive(consent, ctx.today)).map((consent) => ({
    who: consent.recipient.name, what: t(`category.${consent.category}`), purpose: t(`purpose.${consent.purpose}`),
    since: sayBirthDate(consent.givenOn, ctx.locale),
  }));
}

// A day with its year and without the day of the week, as on papers: „4. Februar 1942“.
function sayBirthDate(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { dateStyle: 'long', timeZone: 'UTC' })
    .format(Date.parse(`${date}T00:00:00Z`));
}
