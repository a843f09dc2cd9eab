import type { HelperClass } from '#core/base/helper-class.ts';
import type { Locale } from '#core/base/locale.ts';
import { html, type Child, type Html } from '../../html.ts';
import { webTexts } from '../../texts/web.texts.ts';
import { helperClassLegend, helperClassMark } from '../helper-class-mark.ts';
import { patternFill } from '../patterns.ts';
import { table } from '../table.ts';
import { drawing, pictureFrame, slugOf, tenth } from './frame.ts';
import { dotBox, placeLabels, type Dot, type LabelSizes, type Placed } from './label-places.ts';

/** A person around the one in the middle. `closeness` 1 is nearest; `hoursPerWeek` is null where nobody knows. */
export type Tie = {
  readonly name: string;
  readonly closeness: 1 | 2 | 3;
  readonly helperClass: HelperClass;
  readonly hoursPerWeek: number | null;
  readonly href?: string;
};

const size = 440;
const middle = size / 2;
const radii = { 1: 82, 2: 143, 3: 202 } as const;
const sizes: LabelSizes = { dot: 12, font: 18, width: size, height: size };
const middleRadius = 38;
const longestName = 16;

/**
 * The circles of support after the convoy model (Kahn & Antonucci 1980): the person in the middle, three rings by
 * closeness, lines as thick as the hours of help. Where a name finds no room, its number in the list stands in the dot.
 */
export function circlesOfSupport(props: { readonly locale: Locale; readonly name: string; readonly ties: readonly Tie[] }): Html {
  const t = webTexts(props.locale);
  const ties = props.ties.toSorted((a, b) => a.closeness - b.closeness || a.helperClass.localeCompare(b.helperClass));
  const places = arrange(ties);
  const title = t('circles.title', { name: props.name });
  const description = t('circles.description', { name: props.name, count: ties.length });
  const content = html`<g class="rings">${([3, 2, 1] as const).map((ring) => html`<circle class="ring ring-${ring}" cx="${middle}" cy="${middle}" r="${radii[ring]}"/>`)}</g>
<g class="ties">${places.map(({ x, y, tie }) => html`<line class="tie ${strength(tie.hoursPerWeek)}" x1="${middle}" y1="${middle}" x2="${tenth(x)}" y2="${tenth(y)}"/>`)}</g>
<g>${places.map(dot)}</g><circle class="self" cx="${middle}" cy="${middle}" r="${middleRadius}"/><text class="self-name" x="${middle}" y="${middle + 6}" text-anchor="middle">${shortName(props.name.split(' ', 1)[0] ?? props.name, 8)}</text>`;
  return pictureFrame({
    locale: props.locale, kind: 'circles', title,
    drawing: drawing({ id: `circles-${slugOf(props.name)}`, title, description, width: size, height: size, content }),
    key: ties.length > 0 && html`${helperClassLegend({ locale: props.locale, only: ties.map(({ helperClass }) => helperClass) })}<p class="key-note">${t('circles.line')}</p>`,
    equivalent: ties.length > 0 ? tieTable(props.locale, title, ties) : html`<p>${description}</p>`,
  });
}

type Place = { readonly tie: Tie; readonly number: number; readonly x: number; readonly y: number; readonly label: Placed | undefined };

const starts = 8;
const turns = 24;

/**
 * Spreads each ring evenly, turned so that its lines pass between those of the rings before it, and names the dots.
 * The first ring is tried at several angles; the arrangement with most names in place and fewest lines through them wins.
 */
function arrange(ties: readonly Tie[]): readonly Place[] {
  const tried = Array.from({ length: starts }, (_, start) => {
    const dots = spread(ties, (start / starts) * 2 * Math.PI);
    const lines = dots.map((to) => ({ from: { x: middle, y: middle }, to }));
    const labels = placeLabels(dots, [dotBox({ x: middle, y: middle }, middleRadius)], lines, sizes);
    const missing = labels.filter((label) => label === undefined).length;
    const crossed = labels.reduce((sum, label) => sum + (label?.crossed ?? 0), 0);
    return { dots, labels, cost: missing * 3 + crossed };
  });
  const best = tried.reduce((a, b) => (b.cost < a.cost ? b : a));
  return ties.map((tie, i) => ({ tie, number: i + 1, x: best.dots[i]!.x, y: best.dots[i]!.y, label: best.labels[i] }));
}

function spread(ties: readonly Tie[], start: number): readonly Dot[] {
  const angles: number[] = [];
  const dots: Dot[] = [];
  for (const ring of [1, 2, 3] as const) {
    const inRing = ties.filter(({ closeness }) => closeness === ring);
    const step = (2 * Math.PI) / inRing.length;
    const candidates = Array.from({ length: turns }, (_, turn) => inRing.map((_tie, i) => start + (turn / turns) * step + i * step));
    const chosen = angles.length === 0 ? candidates[0]! : roomiest(candidates, angles);
    angles.push(...chosen);
    chosen.forEach((angle, i) => dots.push({
      x: middle + radii[ring] * Math.cos(angle), y: middle + radii[ring] * Math.sin(angle), text: shortName(inRing[i]!.name, longestName),
    }));
  }
  return dots;
}

/** The first of those whose angles keep the largest distance to the others. */
function roomiest(candidates: readonly (readonly number[])[], others: readonly number[]): readonly number[] {
  let best = { angles: candidates[0]!, clearance: -1 };
  for (const angles of candidates) {
    const clearance = clearanceAbove(best.clearance, angles, others);
    if (clearance > best.clearance) best = { angles, clearance };
  }
  return best.angles;
}

/** The smallest angle between one of the first and one of the second, or, once it is not above `least`, what was found by then. */
function clearanceAbove(least: number, angles: readonly number[], others: readonly number[]): number {
  let smallest = Infinity;
  for (const angle of angles) {
    for (const other of others) {
      const apart = Math.abs(angle - other) % (2 * Math.PI);
      smallest = Math.min(smallest, apart, 2 * Math.PI - apart);
      if (smallest <= least) return smallest;
    }
  }
  return smallest;
}

function dot(place: Place): Html {
  const { tie, label } = place;
  const radius = label === undefined ? sizes.dot + 4 : sizes.dot;
  const name = label === undefined
    ? html`<circle class="numbered" cx="${tenth(place.x)}" cy="${tenth(place.y)}" r="11.5"/><text class="number" x="${tenth(place.x)}" y="${tenth(place.y + 6)}" text-anchor="middle">${place.number}</text>`
    : html`<text class="name" x="${tenth(label.x)}" y="${tenth(label.y)}" text-anchor="${label.anchor}">${shortName(tie.name, longestName)}</text>`;
  return html`<circle class="dot" cx="${tenth(place.x)}" cy="${tenth(place.y)}" r="${radius}" fill="${patternFill(tie.helperClass)}"/>${name}`;
}

function strength(hours: number | null): string {
  if (hours === null) return 'tie-unknown';
  return hours > 4 ? 'tie-strong' : hours > 1 ? 'tie-medium' : 'tie-light';
}

function shortName(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;
}

function tieTable(locale: Locale, caption: string, ties: readonly Tie[]): Child {
  const t = webTexts(locale);
  return table<Tie>({
    caption, captionHidden: true, rows: ties,
    columns: [
      { label: t('circles.who'), cell: (tie) => html`<span class="list-number">${ties.indexOf(tie) + 1}.</span> ${tie.href === undefined ? tie.name : html`<a href="${tie.href}">${tie.name}</a>`}` },
      { label: t('circles.class'), cell: ({ helperClass }) => helperClassMark({ helperClass, locale }) },
      { label: t('circles.closeness'), cell: ({ closeness }) => t(`circles.ring.${closeness}`) },
      { label: t('circles.time'), cell: ({ hoursPerWeek }) => (hoursPerWeek === null ? t('picture.no-hours') : t('picture.hours-week', { hours: hoursPerWeek })) },
    ],
  });
}
