import type { Locale } from '#core/base/locale.ts';
import { html, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';

/** The way down to this page; the page itself is not part of it. */
export function breadcrumb(props: { readonly locale: Locale; readonly items: readonly { readonly label: string; readonly href: string }[] }): Html {
  return html`<nav class="breadcrumb" aria-label="${webTexts(props.locale)('breadcrumb.label')}"><ol role="list">${props.items.map(
    ({ label, href }) => html`<li><a href="${href}">${label}</a></li>`,
  )}</ol></nav>`;
}
