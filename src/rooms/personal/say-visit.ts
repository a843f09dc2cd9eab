import { addDays, weekdayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import { sayDate, sayTime, sayWeekday } from '#core/german-dates/say.ts';
import type { VisitLine } from '#rooms/helping/index.ts';
import { textsOf } from '#web/texts/texts.ts';

const words = textsOf({
  de: {
    today: 'Heute, {weekday}', tomorrow: 'Morgen, {weekday}', yesterday: 'Gestern, {weekday}', on: 'Am {date}', someone: 'jemand',
    comes: '{when}, um {time} kommt {who} {purpose}.',
    'not-done': '{when}, um {time} sollte {who} kommen, {purpose}. Der Besuch hat nicht stattgefunden.',
    silent: '{when}, um {time} sollte {who} kommen, {purpose}. Bisher hat niemand gemeldet, ob der Besuch stattgefunden hat.',
    company: 'zu Besuch', shopping: 'zum Einkaufen', errands: 'für Botengänge', transport: 'zum Fahren', accompaniment: 'zum Begleiten',
    household: 'für den Haushalt', cooking: 'zum Kochen', garden: 'für den Garten', repairs: 'für eine kleine Reparatur',
    pets: 'für das Haustier', paperwork: 'für Post und Formulare', technology: 'für Telefon und Computer',
    check_in: 'zum Nachschauen', personal_care: 'zur Körperpflege', medication: 'für die Medikamente', night_watch: 'für die Nacht',
  },
  'de-x-leicht': {
    comes: '{when}, um {time}: {who} kommt {purpose}.',
    'not-done': '{when}, um {time}: {who} sollte kommen. Der Besuch war nicht.',
    silent: '{when}, um {time}: {who} sollte kommen. Wir wissen noch nicht, ob der Besuch war.',
    household: 'zum Putzen und Waschen', paperwork: 'für Briefe und Formulare', personal_care: 'zum Waschen und Anziehen', accompaniment: 'zum Mitgehen',
  },
  en: {
    today: 'Today, {weekday}', tomorrow: 'Tomorrow, {weekday}', yesterday: 'Yesterday, {weekday}', on: 'On {date}', someone: 'somebody',
    comes: '{when}, at {time} {who} comes {purpose}.',
    'not-done': '{when}, at {time} {who} was expected {purpose}. The visit did not take place.',
    silent: '{when}, at {time} {who} was expected {purpose}. Nobody has said yet whether the visit took place.',
    company: 'for a visit', shopping: 'for shopping', errands: 'for errands', transport: 'to give a lift', accompaniment: 'to go along',
    household: 'to help at home', cooking: 'to cook', garden: 'for the garden', repairs: 'for a small repair', pets: 'for the pet',
    paperwork: 'for post and forms', technology: 'for phone and computer', check_in: 'to look in', personal_care: 'for personal care',
    medication: 'for the medication', night_watch: 'for the night',
  },
});

/** The day of a visit as one says it: „Morgen, Dienstag“, „Am Donnerstag, 26. November“. */
export function sayDay(day: CalendarDate, today: CalendarDate, locale: Locale): string {
  const t = words(locale);
  const weekday = sayWeekday(weekdayOf(day), locale);
  if (day === today) return t('today', { weekday });
  if (day === addDays(today, 1)) return t('tomorrow', { weekday });
  if (day === addDays(today, -1)) return t('yesterday', { weekday });
  return t('on', { date: locale === 'en' ? sayDate(day, 'en').replace(/ \d{4}$/, '') : sayDate(day, 'de-x-leicht') });
}

type Said = Pick<VisitLine, 'day' | 'timeOfDay' | 'helperName' | 'activity'>;

/** A visit in one sentence: „Morgen, Dienstag, um 10 Uhr kommt Jana Kern zum Einkaufen.“ */
export function sayVisit(visit: Said, today: CalendarDate, locale: Locale): string {
  return sayAs('comes', visit, today, locale);
}

/** What was agreed and did not happen, or of which nobody knows whether it happened. */
export function sayMissed(visit: Said & Pick<VisitLine, 'status'>, today: CalendarDate, locale: Locale): string {
  return sayAs(visit.status === 'not_done' ? 'not-done' : 'silent', visit, today, locale);
}

function sayAs(sentence: 'comes' | 'not-done' | 'silent', visit: Said, today: CalendarDate, locale: Locale): string {
  const t = words(locale);
  return t(sentence, {
    when: sayDay(visit.day, today, locale), time: sayTime(visit.timeOfDay, locale),
    who: visit.helperName || t('someone'), purpose: t(visit.activity),
  });
}
