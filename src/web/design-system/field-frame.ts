import type { Locale } from '#core/base/locale.ts';
import type { Refusal } from '#core/base/result.ts';
import { html, type Child, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';
import { icon } from './icon.ts';

/** What was typed, exactly as it came: form fields by name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Why a form was refused, and how each reason is said in words. */
export type Errors = {
  readonly refusals: readonly Refusal[];
  readonly text: (refusal: Refusal) => string;
};

/** What every field takes. `typed` wins over `value`, so that a refused form comes back as it was sent. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly locale: Locale;
  readonly hint?: string;
  readonly required?: boolean;
  readonly typed?: Typed | undefined;
  readonly errors?: Errors | undefined;
};

/** The id of the field with this name; the error summary links to it. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]/g, '-')}`;
}

/** The reasons that belong to one field, in words. */
export function errorTexts(errors: Errors | undefined, name: string): readonly string[] {
  return errors === undefined ? [] : errors.refusals.filter(({ path }) => path === name).map((refusal) => errors.text(refusal));
}

/** What stands in a text field: what was typed, else what was there before. */
export function typedText(props: { name: string; typed?: Typed | undefined; value?: string | undefined }): string {
  const typed = props.typed?.[props.name];
  return (typeof typed === 'string' ? typed : typed?.[0]) ?? props.value ?? '';
}

/** What is chosen in a set of options: what was typed, else what was there before. Nothing sent means nothing chosen. */
export function typedChoices(props: { name: string; typed?: Typed | undefined; values?: readonly string[] | undefined }): readonly string[] {
  if (props.typed === undefined) return props.values ?? [];
  const typed = props.typed[props.name];
  return typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed;
}

/** The ids of hint and error for `aria-describedby`; undefined if there are none. */
export function describedBy(props: FieldProps): string | undefined {
  const id = fieldId(props.name);
  const ids = [props.hint !== undefined && `${id}-hint`, errorTexts(props.errors, props.name).length > 0 && `${id}-error`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** The word after a label that says that the field must be filled; most of ours may stay empty and say nothing. */
export function requiredMark(props: FieldProps): Child {
  return props.required === true && html` <span class="kern-label__optional">(${webTexts(props.locale)('form.required')})</span>`;
}

/** The hint under a label. */
export function hintOf(props: FieldProps): Child {
  return props.hint !== undefined && html`<p class="kern-hint" id="${fieldId(props.name)}-hint">${props.hint}</p>`;
}

/** The reasons why what was typed cannot be taken, under the field. */
export function errorOf(props: FieldProps): Child {
  const texts = errorTexts(props.errors, props.name);
  if (texts.length === 0) return undefined;
  return html`<div class="kern-error field-error" id="${fieldId(props.name)}-error">${icon('call')}<div>${texts.map(
    (text) => html`<p><span class="kern-sr-only">${webTexts(props.locale)('form.error-prefix')} </span>${text}</p>`,
  )}</div></div>`;
}

/** Label above, hint, control, error: the frame of every single field. */
export function fieldFrame(props: FieldProps, control: Html): Html {
  const wrong = errorTexts(props.errors, props.name).length > 0;
  return html`<div class="kern-form-input field${wrong && ' kern-form-input--error'}">
<label class="kern-label" for="${fieldId(props.name)}">${props.label}${requiredMark(props)}</label>
${hintOf(props)}${control}${errorOf(props)}
</div>`;
}

/** Legend, hint, options, error: the frame of every set of choices. */
export function choiceFrame(props: FieldProps, options: Child): Html {
  const wrong = errorTexts(props.errors, props.name).length > 0;
  return html`<fieldset class="kern-fieldset field${wrong && ' kern-fieldset--error'}"${describedByAttribute(props)}>
<legend class="kern-label">${props.label}${requiredMark(props)}</legend>
${hintOf(props)}<div class="kern-fieldset__body">${options}</div>${errorOf(props)}
</fieldset>`;
}

function describedByAttribute(props: FieldProps): Child {
  const ids = describedBy(props);
  return ids !== undefined && html` aria-describedby="${ids}"`;
}
