import type { Locale } from '#core/base/locale.ts';
import { icon } from '../design-system/icon.ts';
import { html, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';

/** The sheets of paper that belong to a page; `format` is the size of the paper, such as `A6`. */
export function sheetLinks(props: {
  readonly locale: Locale;
  readonly sheets: readonly { readonly label: string; readonly href: string; readonly format: string }[];
  readonly title?: string;
}): Html {
  const t = webTexts(props.locale);
  return html`<section class="sheets"><h2>${icon('print')}<span>${props.title ?? t('page.sheets')}</span></h2><ul role="list">${props.sheets.map(
    ({ label, href, format }) => html`<li><a href="${href}">${label} <span class="sheet-format">(${t('page.sheet-format', { format })})</span></a></li>`,
  )}</ul></section>`;
}
