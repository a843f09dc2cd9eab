import { attributes, classes, html, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';
import { suggestFrame } from './suggest-frame.ts';
import {
  choiceFrame, describedBy, errorOf, errorTexts, fieldFrame, fieldId, hintOf, requiredMark, typedChoices, typedText,
  type FieldProps,
} from './field-frame.ts';

/** How wide a field is: as wide as what is expected to be typed. */
export type FieldWidth = 'number' | 'short' | 'medium' | 'full';

type TextProps = FieldProps & {
  readonly value?: string | undefined;
  readonly width?: FieldWidth;
  /** The purpose for the browser's own filling in (WCAG 1.3.5), such as `name`, `tel`, `email`. */
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search';
  readonly maxLength?: number;
  /** Where typing begins when the page opens; for the one field a page exists for. */
  readonly autofocus?: boolean;
};

/** One line of text. `suggest` is an address that answers `?q=` with suggestions; the chosen id goes into `idName`. */
export function textField(props: TextProps & {
  readonly type?: 'text' | 'tel' | 'email' | 'search' | 'password';
  readonly suggest?: { readonly href: string; readonly idName: string; readonly id?: string | undefined };
}): Html {
  const { suggest } = props;
  if (suggest === undefined) return fieldFrame(props, input(props, props.type ?? 'text', {}));
  const chosen = typedText({ name: suggest.idName, typed: props.typed, value: suggest.id });
  return fieldFrame(props, suggestFrame(props.locale, html`${input({ ...props, autocomplete: 'off' }, 'text', { 'data-suggest': suggest.href })}<input type="hidden" name="${suggest.idName}" value="${chosen}">`));
}

/** Several lines of text. */
export function textArea(props: TextProps & { readonly rows?: number }): Html {
  // A line feed directly after the start tag is swallowed by HTML, hence one of our own before the text.
  return fieldFrame(props, html`<textarea${common(props)}${attributes({ rows: props.rows ?? 4, maxlength: props.maxLength })}>
${typedText(props)}</textarea>`);
}

/** A day, `YYYY-MM-DD`. */
export function dateField(props: Omit<TextProps, 'inputMode'> & { readonly min?: string; readonly max?: string }): Html {
  return fieldFrame(props, input({ width: 'short', ...props }, 'date', { min: props.min, max: props.max }));
}

/** A time of day, `HH:MM`. */
export function timeField(props: Omit<TextProps, 'inputMode'>): Html {
  return fieldFrame(props, input({ width: 'short', ...props }, 'time', {}));
}

/**
 * A number. It is a text field with a number keyboard, because the browser's own number field throws away what it
 * cannot read and changes the value when the wheel turns.
 */
export function numberField(props: TextProps & { readonly unit?: string }): Html {
  const control = input({ width: 'number', inputMode: 'numeric', ...props }, 'text', {});
  return fieldFrame(props, props.unit === undefined ? control : html`<span class="with-unit">${control}<span class="unit">${props.unit}</span></span>`);
}

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

/** A choice of one among more than seven; fewer are better as radios. */
export function selectField(props: FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly width?: FieldWidth;
}): Html {
  const chosen = typedText(props);
  const wrong = errorTexts(props.errors, props.name).length > 0;
  const control = attributes({
    id: fieldId(props.name), name: props.name, required: props.required, 'aria-invalid': wrong ? 'true' : undefined,
    'aria-describedby': describedBy(props), class: classes('kern-form-input__select', wrong && 'kern-form-input__select--error'),
  });
  return fieldFrame(props, html`<div class="${classes('kern-form-input__select-wrapper', `width-${props.width ?? 'medium'}`)}"><select${control}>
<option value="">${webTexts(props.locale)('form.choose')}</option>${props.options.map(
    ({ value, label }) => html`<option value="${value}"${value === chosen && ' selected'}>${label}</option>`,
  )}</select></div>`);
}

/** A choice of one among a few. */
export function radios(props: FieldProps & { readonly options: readonly Option[]; readonly value?: string | undefined }): Html {
  const chosen = typedText(props);
  return choiceFrame(props, props.options.map((option, index) => check(props, 'radio', option, option.value === chosen, index)));
}

/** A choice of any number among a few. */
export function checkboxes(props: FieldProps & {
  readonly options: readonly Option[];
  readonly values?: readonly string[] | undefined;
}): Html {
  const chosen = typedChoices(props);
  return choiceFrame(props, props.options.map((option, index) => check(props, 'checkbox', option, chosen.includes(option.value), index)));
}

/** One yes or no; `value` (default `yes`) is sent when ticked, nothing otherwise. */
export function checkbox(props: FieldProps & { readonly value?: string; readonly checked?: boolean }): Html {
  const value = props.value ?? 'yes';
  const ticked = typedChoices({ ...props, values: props.checked === true ? [value] : [] }).includes(value);
  const wrong = errorTexts(props.errors, props.name).length > 0;
  const control = attributes({
    id: fieldId(props.name), name: props.name, value, checked: ticked, required: props.required,
    'aria-invalid': wrong ? 'true' : undefined, 'aria-describedby': describedBy(props),
  });
  return html`<div class="${classes('kern-form-check field', wrong && 'kern-form-check--error')}">
<input type="checkbox" class="kern-form-check__checkbox"${control}><label class="kern-label" for="${fieldId(props.name)}">${props.label}${requiredMark(props)}</label>
<div class="check-notes">${hintOf(props)}${errorOf(props)}</div>
</div>`;
}

function check(props: FieldProps, type: 'radio' | 'checkbox', option: Option, checked: boolean, index: number): Html {
  const id = index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index + 1}`;
  const control = attributes({
    id, name: props.name, value: option.value, checked, required: type === 'radio' && props.required === true,
    'aria-describedby': option.hint === undefined ? undefined : `${id}-note`,
  });
  return html`<div class="kern-form-check"><input type="${type}" class="kern-form-check__${type}"${control}><label class="kern-label" for="${id}">${option.label}${
    option.hint !== undefined && html`<span class="option-hint" id="${id}-note">${option.hint}</span>`
  }</label></div>`;
}

function input(props: TextProps, type: string, extra: Parameters<typeof attributes>[0]): Html {
  return html`<input${common(props)}${attributes({ type, value: typedText(props), maxlength: props.maxLength, ...extra })}>`;
}

function common(props: TextProps): Html {
  const wrong = errorTexts(props.errors, props.name).length > 0;
  return attributes({
    id: fieldId(props.name), name: props.name, required: props.required, autocomplete: props.autocomplete,
    inputmode: props.inputMode, autofocus: props.autofocus, 'aria-invalid': wrong ? 'true' : undefined, 'aria-describedby': describedBy(props),
    class: classes('kern-form-input__input', wrong && 'kern-form-input__input--error', `width-${props.width ?? 'full'}`),
  });
}
