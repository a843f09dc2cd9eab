import { attributes, classes, html, type Child, type Html } from '../html.ts';
import { icon, type IconName } from './icon.ts';

/** How much a button asks for attention: one `primary` a view, `secondary` beside it, `quiet` for the rest. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const look: Record<ButtonKind, string> = {
  primary: 'kern-btn--primary',
  secondary: 'kern-btn--secondary',
  quiet: 'kern-btn--tertiary',
  danger: 'kern-btn--secondary btn-danger',
};

/** A button that sends its form; `name` and `value` tell which one was pressed, `action` sends it elsewhere. */
export function button(props: {
  readonly label: string;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly name?: string;
  readonly value?: string;
  readonly action?: string;
  /** Words added for those who do not see what stands around it: "Löschen" + "Frau Schulze". */
  readonly about?: string;
  /** Sends the form unchecked by the browser, for "back" and "add a line". */
  readonly unchecked?: boolean;
}): Html {
  const extra = attributes({ name: props.name, value: props.value, formaction: props.action, formnovalidate: props.unchecked });
  return html`<button type="submit" class="${classes('kern-btn', look[props.kind ?? 'primary'])}"${extra}>${inside(props)}</button>`;
}

/** A link that looks like a button, for going to a place where something is done. */
export function linkButton(props: {
  readonly label: string;
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly about?: string;
  /** Leaves this page standing; the label has to say so. */
  readonly newWindow?: boolean;
}): Html {
  const extra = attributes(props.newWindow === true ? { target: '_blank', rel: 'noopener' } : {});
  return html`<a class="${classes('kern-btn', look[props.kind ?? 'secondary'])}" href="${props.href}"${extra}>${inside(props)}</a>`;
}

/** Buttons side by side, the most important first; they wrap on small screens. */
export function actionsBar(...actions: readonly Child[]): Html {
  return html`<div class="actions">${actions}</div>`;
}

function inside(props: { label: string; icon?: IconName; about?: string }): Html {
  return html`${props.icon && icon(props.icon)}<span class="kern-label">${props.label}${props.about !== undefined && html` <span class="kern-sr-only">${props.about}</span>`}</span>`;
}
