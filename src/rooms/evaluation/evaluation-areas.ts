import type { Locale } from '#core/base/locale.ts';
import { scopeFor, type Action, type Actor } from '#platform/access/access.ts';
import { evaluationTexts } from './texts/evaluation.ts';

/** The parts of the room in the order of the work; only what works end to end stands here. */
const areas = [
  { key: 'indicators', href: '/wirkung', allow: 'figures:see' },
  { key: 'surveys', href: '/wirkung/befragungen', allow: 'survey:use' },
  { key: 'potential', href: '/wirkung/potenzial', allow: 'figures:see' },
  { key: 'comparison', href: '/wirkung/vergleich', allow: 'figures:see' },
  { key: 'sroi', href: '/wirkung/wert', allow: 'figures:see' },
  { key: 'reports', href: '/wirkung/berichte', allow: 'figures:see' },
] as const satisfies readonly { key: string; href: string; allow: Action }[];

export type EvaluationArea = (typeof areas)[number]['key'];

/** The tabs above the pages of the room: where this actor can go, the present one marked. */
export function areaTabs(actor: Actor, locale: Locale, current: EvaluationArea): { label: string; items: { label: string; href: string; current: boolean }[] } {
  const t = evaluationTexts(locale);
  return {
    label: t('areas'),
    items: areas.filter(({ allow }) => scopeFor(actor, allow) !== undefined)
      .map(({ key, href }) => ({ label: t(`area.${key}`), href, current: key === current })),
  };
}

/** The way back to the first page of the room. */
export function evaluationCrumb(locale: Locale): { label: string; href: string } {
  return { label: evaluationTexts(locale)('title'), href: '/wirkung' };
}
