import { locales, type Locale } from '#core/base/locale.ts';
import { html, type Html } from '../html.ts';
import { hiddenFields } from '../design-system/form.ts';
import { webTexts } from '../texts/web.texts.ts';

/** Colours of the page; `auto` follows the device. Kept in a cookie and set as `data-theme` on `<html>`. */
export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Where the choice of colours and language is sent (`theme`, `locale`), and what goes along. */
export type DisplayChoice = { readonly action: string; readonly hidden?: Readonly<Record<string, string>> };

/** The cookie's text as a theme; anything else is `auto`. */
export function parseTheme(text: string | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'auto';
}

/** The small form in the footer in which everyone chooses colours and language, signed in or not. */
export function displayChoice(props: DisplayChoice & { readonly locale: Locale; readonly theme: Theme }): Html {
  const t = webTexts(props.locale);
  return html`<form class="display" action="${props.action}" method="post" aria-label="${t('page.display')}">${hiddenFields(props.hidden ?? {})}
<label><span>${t('page.theme')}</span> <select name="theme">${themes.map((theme) => html`<option value="${theme}"${theme === props.theme && ' selected'}>${t(`page.theme.${theme}`)}</option>`)}</select></label>
<label><span>${t('page.language')}</span> <select name="locale">${locales.map((locale) => html`<option value="${locale}" lang="${locale}"${locale === props.locale && ' selected'}>${t(`page.language.${locale}`)}</option>`)}</select></label>
<button class="quiet-link" type="submit">${t('page.display-save')}</button></form>`;
}
