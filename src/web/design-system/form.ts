import type { Locale } from '#core/base/locale.ts';
import { attributes, html, nothing, type Child, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';
import { fieldId, type Errors } from './field-frame.ts';
import { icon } from './icon.ts';

/**
 * A form that posts. `hidden` carries what is not typed (version, id of what will be created). `keep` is a name under
 * which the browser keeps what is typed until the server has acknowledged it by a redirect (island keep-typed);
 * `keepHidden` names hidden fields kept with it, such as the id of what will be created.
 */
export function form(props: {
  readonly action: string;
  readonly locale: Locale;
  readonly body: Child;
  readonly method?: 'post' | 'get';
  readonly hidden?: Readonly<Record<string, string | number | undefined>>;
  readonly keep?: string;
  readonly keepHidden?: readonly string[];
  readonly errors?: Errors | undefined;
  readonly label?: string;
}): Html {
  const t = webTexts(props.locale);
  const keep = props.keep === undefined ? {} : {
    'data-keep': props.keep, 'data-keep-hidden': props.keepHidden?.join(' '),
    'data-keep-refused': props.errors !== undefined && props.errors.refusals.length > 0,
    'data-keep-restored': t('form.restored'), 'data-keep-discard': t('form.discard'),
  };
  return html`${errorSummary(props)}<form class="form" action="${props.action}" method="${props.method ?? 'post'}" novalidate${attributes({ 'aria-label': props.label, ...keep })}>
${hiddenFields(props.hidden ?? {})}${props.body}
</form>`;
}

/** Hidden fields by name; those without a value are left out. */
export function hiddenFields(values: Readonly<Record<string, string | number | undefined>>): Html {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return html`${given.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** Fields that belong together, under one heading. */
export function fieldGroup(props: { readonly legend: string; readonly hint?: string; readonly body: Child }): Html {
  return html`<fieldset class="field-group"><legend>${props.legend}</legend>${props.hint !== undefined && html`<p class="muted">${props.hint}</p>`}${props.body}</fieldset>`;
}

/** Short fields side by side where there is room. */
export function fieldRow(...fields: readonly Child[]): Html {
  return html`<div class="field-row">${fields}</div>`;
}

/** All reasons why a form was refused, on top and in focus, each leading to its field; nothing if there is none. */
export function errorSummary(props: { readonly errors?: Errors | undefined; readonly locale: Locale }): Html {
  const { errors } = props;
  if (errors === undefined || errors.refusals.length === 0) return nothing;
  const t = webTexts(props.locale);
  return html`<div class="error-summary" role="group" tabindex="-1" autofocus aria-labelledby="error-summary-title">
<h2 id="error-summary-title">${icon('call')}<span>${t('form.errors', { count: errors.refusals.length })}</span></h2>
<p>${t('form.errors-lead')}</p>
<ul>${errors.refusals.map((refusal) => html`<li>${
    refusal.path === undefined ? errors.text(refusal) : html`<a href="#${fieldId(refusal.path)}">${errors.text(refusal)}</a>`
  }</li>`)}</ul>
</div>`;
}
