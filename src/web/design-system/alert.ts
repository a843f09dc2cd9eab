import { html, type Child, type Html } from '../html.ts';
import { icon, type IconName } from './icon.ts';
import type { Tone } from './badge.ts';

const signs: Record<Exclude<Tone, 'neutral'>, IconName> = { info: 'info', good: 'check', call: 'call', danger: 'danger' };

/**
 * A message about the page or what just happened. `live` reads it out when it appears; use it for answers to
 * something the user did, not for what always stands there.
 */
export function alert(props: {
  readonly title: string;
  readonly tone?: Exclude<Tone, 'neutral'>;
  readonly body?: Child;
  readonly live?: boolean;
}): Html {
  const tone = props.tone ?? 'info';
  return html`<div class="alert tone-${tone}"${props.live === true && html` role="${tone === 'danger' ? 'alert' : 'status'}"`}>${icon(signs[tone])}<div class="alert-text"><p class="alert-title">${props.title}</p>${props.body}</div></div>`;
}
