import type { Locale } from '#core/base/locale.ts';
import { card } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import type { Html } from '#web/html.ts';
import { httpTexts } from './http.texts.ts';
import type { Typed } from './route.ts';

/** The fields in which something was typed, each value by itself. */
export function typedFields(typed: Typed): (readonly [name: string, value: string])[] {
  return Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const)).filter(([, value]) => value !== '');
}

/** What was typed into a form that cannot be shown any more, to be read and copied. The ids that a form carries nobody typed. */
export function typedCard(typed: Typed, locale: Locale): Html | false {
  const written = typedFields(typed).filter(([, value]) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value));
  if (written.length === 0) return false;
  return card({
    title: httpTexts(locale)('refused.typed'),
    body: descriptionList(written.map(([term, value]) => ({ term, value }))),
  });
}
