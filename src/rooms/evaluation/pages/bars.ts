import type { Locale } from '#core/base/locale.ts';
import { details } from '#web/design-system/details.ts';
import { html, type Child, type Html } from '#web/html.ts';

/** A bar from `from` to `to`, with the words beside it. */
export type Bar = { readonly label: string; readonly from: number; readonly to: number; readonly said: string };

const wide = 760;
const rowHeight = 58;
const inset = 10;

/**
 * Horizontal bars over a common axis with a line at `at` (such as 0, or the ratio), as a picture with its data table behind it.
 * Labels stand above their bars, so that long words have room on phones.
 */
export function bars(props: {
  readonly title: string; readonly lead?: string; readonly locale: Locale; readonly bars: readonly Bar[]; readonly at: number; readonly dataLabel: string; readonly data: Child;
}): Html {
  const ends = [props.at, ...props.bars.flatMap(({ from, to }) => [from, to])].filter(Number.isFinite);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const span = most - least > 0 ? most - least : 1;
  const x = (value: number): number => Math.round((inset + (value - least) / span * (wide - 2 * inset)) * 10) / 10;
  const height = props.bars.length * rowHeight + 12;
  const shown = props.bars.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
  return html`<figure class="picture"><figcaption>${props.title}</figcaption>${props.lead !== undefined && html`<p class="muted">${props.lead}</p>`}
<svg class="drawing" viewBox="0 0 ${wide} ${height}" role="img" aria-label="${`${props.title}: ${shown.map(({ label, said }) => `${label} ${said}`).join('; ')}`}">${shown.map(({ label, from, to, said }, row) => {
    const top = row * rowHeight;
    const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    return html`<text class="axis" x="${inset}" y="${top + 24}">${label.length > 60 ? `${label.slice(0, 58)}…` : label}</text><text class="axis" x="${wide - inset}" y="${top + 24}" text-anchor="end">${said}</text><rect class="self" x="${left}" y="${top + 32}" width="${Math.max(1, right - left)}" height="18"/>`;
  })}<line class="tie" x1="${x(props.at)}" x2="${x(props.at)}" y1="4" y2="${height - 4}"/></svg>
${details({ summary: props.dataLabel, body: props.data })}</figure>`;
}
