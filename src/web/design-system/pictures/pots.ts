import type { Cents } from '#core/base/cents.ts';
import type { Locale } from '#core/base/locale.ts';
import { html, type Html } from '../../html.ts';
import { sayEuros } from '../../texts/say-euros.ts';
import { webTexts } from '../../texts/web.texts.ts';
import { tenth } from './frame.ts';

/**
 * A budget. `total` is null where its amount is not known; `expires` is the last day in words; `source` names the
 * § or whoever pays.
 */
export type Pot = {
  readonly name: string;
  readonly total: Cents | null;
  readonly used: Cents;
  readonly planned: Cents;
  readonly expires?: string;
  readonly source?: string;
  readonly href?: string;
};

const vessel = { left: 14, right: 106, top: 22, bottom: 132 };

/** Budgets as vessels: how full they still are, what is spoken for, and what will run out. The figures stand beside. */
export function pots(props: { readonly locale: Locale; readonly pots: readonly Pot[]; readonly title?: string }): Html {
  const t = webTexts(props.locale);
  return html`<figure class="picture picture-pots"><figcaption>${props.title ?? t('pots.title')}</figcaption><ul class="pots" role="list">${props.pots.map((pot) => html`<li class="pot">${vesselOf(pot)}<div class="pot-text">${figures(pot, props.locale)}</div></li>`)}</ul></figure>`;
}

/** What is left after what was used and what is planned; negative if more is planned than there is. */
function leftOf(pot: Pot & { readonly total: Cents }): number {
  return pot.total - pot.used - pot.planned;
}

function vesselOf(pot: Pot): Html {
  const outline = 'M14 22h92M18 22l5 98a12 12 0 0 0 12 12h50a12 12 0 0 0 12-12l5-98';
  const inside = 'M20 24h80l-5 95a10 10 0 0 1-10 10h-50a10 10 0 0 1-10-10z';
  const { total } = pot;
  if (total === null || total <= 0) {
    return html`<svg class="vessel" viewBox="0 0 120 146" width="120" height="146" aria-hidden="true" focusable="false"><path class="vessel-unknown" d="${outline}"/><text class="vessel-sign" x="60" y="90" text-anchor="middle">?</text></svg>`;
  }
  const depth = vessel.bottom - vessel.top - 4;
  const share = (amount: number) => Math.min(1, Math.max(0, amount / total));
  const left = share(leftOf({ ...pot, total })) * depth;
  const planned = Math.min(share(pot.planned) * depth, depth - left);
  const foot = vessel.bottom - 2;
  // A stepped outline instead of a clip path: clip paths need ids that are unique on the page.
  return html`<svg class="vessel" viewBox="0 0 120 146" width="120" height="146" aria-hidden="true" focusable="false"><path class="vessel-inside" d="${inside}"/>${level('vessel-left', foot - left, foot)}${level('vessel-planned', foot - left - planned, foot - left)}<path class="vessel-outline" d="${outline}"/></svg>`;
}

/** A layer of the vessel between two heights: its walls lean inwards, 5 units over the whole depth. */
function level(name: string, from: number, to: number): Html | false {
  if (to - from < 0.5) return false;
  const wall = (y: number) => 20 + (5 * (y - vessel.top)) / (vessel.bottom - vessel.top);
  const round = to > vessel.bottom - 12 ? Math.min(9, to - from) : 0;
  const [a, b] = [tenth(wall(from)), tenth(wall(to))];
  return html`<path class="${name}" d="M${a} ${tenth(from)}H${120 - a}L${120 - b} ${tenth(to - round)}q0 ${round}-${round} ${round}H${b + round}q-${round} 0-${round}-${round}z"/>`;
}

function figures(pot: Pot, locale: Locale): Html {
  const t = webTexts(locale);
  const money = (cents: number) => sayEuros(cents, locale);
  const name = html`<h3>${pot.href === undefined ? pot.name : html`<a href="${pot.href}">${pot.name}</a>`}</h3>${pot.source !== undefined && html`<p class="pot-source">${pot.source}</p>`}`;
  if (pot.total === null) return html`${name}<p class="muted">${t('pots.unknown')}</p>`;
  const left = leftOf({ ...pot, total: pot.total });
  return html`${name}<p class="pot-left${left < 0 && ' pot-over'}"><strong>${money(Math.abs(left))}</strong> ${t(left < 0 ? 'pots.over' : 'pots.left')}</p>
<dl class="pot-facts"><div><dt><span class="key-used"></span>${t('pots.used')}</dt><dd>${money(pot.used)}</dd></div><div><dt><span class="key-planned"></span>${t('pots.planned')}</dt><dd>${money(pot.planned)}</dd></div><div><dt>${t('pots.total')}</dt><dd>${money(pot.total)}</dd></div></dl>${
    pot.expires !== undefined && html`<p class="pot-expires">${t('pots.expiring', { day: pot.expires })}</p>`
  }`;
}
