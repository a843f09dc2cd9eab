import type { Locale } from '#core/base/locale.ts';
import { html, nothing, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';

/** Back and forth through a long list. Pages count from 1; a single page shows nothing. */
export function pagination(props: {
  readonly locale: Locale;
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}): Html {
  if (props.pages <= 1) return nothing;
  const t = webTexts(props.locale);
  const step = (page: number, label: string, rel: string) =>
    page >= 1 && page <= props.pages && html`<a class="kern-btn kern-btn--secondary" rel="${rel}" href="${props.href(page)}"><span class="kern-label">${label}</span></a>`;
  return html`<nav class="pagination" aria-label="${t('pagination.label')}">${step(props.page - 1, t('pagination.previous'), 'prev')}<span>${t('pagination.of', { page: props.page, pages: props.pages })}</span>${step(props.page + 1, t('pagination.next'), 'next')}</nav>`;
}
