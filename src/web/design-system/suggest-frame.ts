import type { Locale } from '#core/base/locale.ts';
import { html, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';

/** Around a field with `data-suggest`: the island suggest makes it a combobox; without JavaScript it stays a field. */
export function suggestFrame(locale: Locale, field: Html): Html {
  const t = webTexts(locale);
  return html`<mi-suggest class="suggest" data-none="${t('suggest.none')}" data-found="${t('suggest.found')}" data-help="${t('suggest.help')}">${field}</mi-suggest>`;
}
