import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import { sayShortDate } from '#core/german-dates/say-short.ts';
import { badge } from '#web/design-system/badge.ts';
import { matters } from '#web/design-system/matters.ts';
import { html, type Html } from '#web/html.ts';
import type { Thread } from '../desk.queries.ts';
import { deskTexts } from '../texts.ts';

/** Matters as a short list: whom it is about, what was promised, until when. */
export function threadList(threads: readonly Thread[], today: CalendarDate, locale: Locale): Html {
  const t = deskTexts(locale);
  return matters(threads.map((thread) => ({
    href: `/kontaktbuch/${thread.number}`,
    title: nameOf(thread, locale),
    marks: html`${dueBadge(thread, today, locale)}${thread.state === 'waiting' && badge({ label: t('state.waiting'), tone: 'info' })}`,
    what: thread.promise === '' ? firstLine(thread.text) : thread.promise,
    note: html`${t('entry.number', { number: thread.number })}${thread.phone !== null && html` · <a href="tel:${thread.phone.replaceAll(/[^\d+]/g, '')}">${thread.phone}</a>`}`,
  })));
}

/** Until when, and how urgent that is by now; nothing for a matter without a day. */
export function dueBadge(thread: Pick<Thread, 'due' | 'state'>, today: CalendarDate, locale: Locale): Html | false {
  const { due } = thread;
  if (due === null || thread.state === 'done' || thread.state === 'unmet') return false;
  const t = deskTexts(locale);
  if (due < today) return badge({ label: t('due.overdue', { date: sayShortDate(due, locale) }), tone: 'call', icon: 'call' });
  if (due === today) return badge({ label: t('due.today'), tone: 'call', icon: 'clock' });
  return badge({ label: t('due.on', { date: sayShortDate(due, locale) }), tone: 'neutral', icon: 'clock' });
}

/** The name of the person a matter is about, as far as it is known. */
export function nameOf(matter: { personName: string | null; promisedTo?: string; caller?: string }, locale: Locale): string {
  return matter.personName ?? (matter.promisedTo || matter.caller || deskTexts(locale)('entry.unknown'));
}

/** The beginning of a text, for lists. */
export function firstLine(text: string, most = 140): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
