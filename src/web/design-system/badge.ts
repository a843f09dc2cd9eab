import { html, type Html } from '../html.ts';
import { icon, type IconName } from './icon.ts';

/** What a colour says: `call` is the warm accent for what needs a human, `good` is done, `danger` is harm. */
export type Tone = 'neutral' | 'info' | 'good' | 'call' | 'danger';

/** A short word on a coloured ground; the word alone must be enough. */
export function badge(props: { readonly label: string; readonly tone?: Tone; readonly icon?: IconName }): Html {
  return html`<span class="badge tone-${props.tone ?? 'neutral'}">${props.icon && icon(props.icon)}${props.label}</span>`;
}
