import { z } from 'zod';
import type { Locale } from '#core/base/locale.ts';
import { ok } from '#core/base/result.ts';
import { scopeFor, type Action, type Actor } from '#platform/access/access.ts';
import { read } from '#platform/http/route.ts';
import type { NavigationItem } from '#web/layout/page.ts';
import { textsOf } from '#web/texts/texts.ts';

const areas: readonly { key: NavigationKey; href: string; icon: NonNullable<NavigationItem['icon']>; allow: Action }[] = [
  { key: 'desk', href: '/tisch', icon: 'desk', allow: 'desk:use' },
  { key: 'book', href: '/kontaktbuch', icon: 'book', allow: 'desk:use' },
  { key: 'people', href: '/menschen', icon: 'people', allow: 'people:see' },
  { key: 'helping', href: '/helfende', icon: 'hand', allow: 'helping:use' },
  { key: 'week', href: '/woche', icon: 'calendar', allow: 'helping:use' },
  { key: 'referrals', href: '/meins/auftraege', icon: 'calendar', allow: 'referral:see' },
  { key: 'quartier', href: '/quartier', icon: 'map', allow: 'directory:see' },
  { key: 'offers', href: '/angebote', icon: 'house', allow: 'directory:see' },
  { key: 'figures', href: '/quartier/zahlen', icon: 'chart', allow: 'figures:see' },
  { key: 'evaluation', href: '/wirkung', icon: 'chart', allow: 'figures:see' },
];

type NavigationKey = 'desk' | 'book' | 'people' | 'helping' | 'week' | 'referrals' | 'quartier' | 'offers' | 'figures' | 'evaluation' | 'mine';

const texts = textsOf<NavigationKey>({
  de: {
    desk: 'Mein Tisch', book: 'Kontaktbuch', people: 'Menschen', helping: 'Helfende', week: 'Woche', referrals: 'Unsere Einsätze', quartier: 'Quartier',
    offers: 'Angebote', figures: 'Zahlen', evaluation: 'Wirkung', mine: 'Meine Seite',
  },
  en: {
    desk: 'My desk', book: 'Contact book', people: 'People', helping: 'Helpers', week: 'Week', referrals: 'Our visits', quartier: 'Quartier',
    offers: 'Offers', figures: 'Figures', evaluation: 'Impact', mine: 'My page',
  },
});

/** Where this actor can go, in the order in which the day goes. */
export function navigationFor(actor: Actor, locale: Locale): NavigationItem[] {
  const t = texts(locale);
  const hasDesk = scopeFor(actor, 'desk:use') !== undefined;
  // The desk has the longest row; it comes to the figures by way of the impact.
  const open = areas.filter(({ key, allow }) => scopeFor(actor, allow) !== undefined && !(hasDesk && key === 'figures'));
  const items = open.map(({ key, href, icon }) => ({ key, href, icon, label: t(key) }));
  if (!hasDesk && scopeFor(actor, 'own:see') !== undefined) items.unshift({ key: 'mine', href: '/meins', icon: 'home', label: t('mine') });
  return items;
}

/** Everyone signed in has a first page; which one follows from what that person may do. */
export const home = read({
  path: '/', allow: 'session:own', input: z.object({}),
  handle: async (ctx) => ok({ kind: 'redirect', to: firstPage(ctx.actor) }),
});

function firstPage(actor: Actor): string {
  if (scopeFor(actor, 'desk:use') !== undefined) return '/tisch';
  if (scopeFor(actor, 'own:see') !== undefined) return '/meins';
  if (scopeFor(actor, 'referral:see') !== undefined) return '/meins/auftraege';
  return scopeFor(actor, 'figures:see') !== undefined ? '/quartier/zahlen' : '/quartier';
}
