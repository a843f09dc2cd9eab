import type { Locale } from '#core/base/locale.ts';
import { html, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';
import { icon } from './icon.ts';

export type StepState = 'done' | 'current' | 'open';

/** Where one stands in something that takes several steps; done steps may lead back. */
export function steps(props: {
  readonly locale: Locale;
  readonly label?: string;
  readonly items: readonly { readonly label: string; readonly state: StepState; readonly href?: string }[];
}): Html {
  const t = webTexts(props.locale);
  return html`<nav aria-label="${props.label ?? t('steps.label')}"><ol class="steps" role="list">${props.items.map(({ label, state, href }, index) => html`<li class="step-${state}"${state === 'current' && html` aria-current="step"`}><span class="step-sign" aria-hidden="true">${state === 'done' ? icon('check') : index + 1}</span><span>${
    href === undefined ? label : html`<a href="${href}">${label}</a>`
  }<span class="step-state">${t(`steps.${state}`)}</span></span></li>`)}</ol></nav>`;
}
