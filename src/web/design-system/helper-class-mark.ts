import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';
import type { Locale } from '#core/base/locale.ts';
import { html, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';
import { patternFill } from './patterns.ts';

/** Who helps, everywhere the same: one colour and one pattern and one word. */
export function helperClassMark(props: { readonly helperClass: HelperClass; readonly locale: Locale }): Html {
  return html`<span class="helper-class">${helperClassSwatch(props.helperClass)}<span>${webTexts(props.locale)(`helper-class.${props.helperClass}`)}</span></span>`;
}

/** Only the coloured pattern, for where the word stands beside it anyway. */
export function helperClassSwatch(helperClass: HelperClass): Html {
  return html`<svg class="swatch" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><rect x="1" y="1" width="22" height="22" rx="6" fill="${patternFill(helperClass)}"/></svg>`;
}

/** What the patterns mean, in the order in which one asks; only those that occur, if given. */
export function helperClassLegend(props: { readonly locale: Locale; readonly only?: readonly HelperClass[] }): Html {
  const shown = helperClasses.filter((helperClass) => props.only === undefined || props.only.includes(helperClass));
  return html`<ul class="legend" role="list" aria-label="${webTexts(props.locale)('helper-class.legend')}">${shown.map(
    (helperClass) => html`<li>${helperClassMark({ helperClass, locale: props.locale })}</li>`,
  )}</ul>`;
}
