import type { HelperClass } from '#core/base/helper-class.ts';
import type { Locale } from '#core/base/locale.ts';
import { html, type Child, type Html } from '../../html.ts';
import { webTexts } from '../../texts/web.texts.ts';
import { helperClassLegend, helperClassMark } from '../helper-class-mark.ts';
import { patternFill } from '../patterns.ts';
import { table } from '../table.ts';
import { drawing, pictureFrame, slugOf, tenth } from './frame.ts';
import { dotBox, placeLabels, type Box, type Dot, type LabelSizes, type Placed } from './label-places.ts';

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
const sizes: LabelSizes = { dot: 12, font: 18, charWidth: 9.2, width: size, height: size };
const middleRadius = 38;

/**
 * The circles of support after the convoy model (Kahn & Antonucci 1980): the person in the middle, three rings by
 * closeness, lines as thick as the hours of help. Where a name finds no room, its number in the list stands in the dot.
 */
export function circlesOfSupport(props: { readonly locale: Locale; readonly name: string; readonly ties: readonly Tie[] }): Html {
  const t = webTexts(props.locale);
  const ties = props.ties.toSorted((a, b) => a.closeness - b.closeness || a.helperClass.localeCompare(b.helperClass));
  const places = arrange(ties);
  const title = t('circles.title', { name: props.name });
  const content = html`<g class="rings">${([3, 2, 1] as const).map((ring) => html`<circle class="ring ring-${ring}" cx="${middle}" cy="${middle}" r="${radii[ring]}"/>`)}</g>
<g class="ties">${places.map(({ x, y, tie }) => html`<line class="tie ${strength(tie.hoursPerWeek)}" x1="${middle}" y1="${middle}" x2="${tenth(x)}" y2="${tenth(y)}"/>`)}</g>
<g>${places.map(dot)}</g><circle class="self" cx="${middle}" cy="${middle}" r="${middleRadius}"/><text class="self-name" x="${middle}" y="${middle + 6}" text-anchor="middle">${shortName(props.name, 8)}</text>`;
  return pictureFrame({
    locale: props.locale, kind: 'circles', title,
    drawing: drawing({ id: `circles-${slugOf(props.name)}`, title, description: t('circles.description', { name: props.name, count: ties.length }), width: size, height: size, content }),
    key: html`${helperClassLegend({ locale: props.locale, only: ties.map(({ helperClass }) => helperClass) })}<p class="key-note">${t('circles.line')}</p>`,
    equivalent: tieTable(props.locale, title, ties),
  });
}

type Place = { readonly tie: Tie; readonly number: number; readonly x: number; readonly y: number; readonly label: Placed | undefined };

/** Spreads each ring evenly and turns it to the angle at which most names find room. Inner rings choose first. */
function arrange(ties: readonly Tie[]): readonly Place[] {
  let taken: readonly Box[] = [dotBox({ x: middle, y: middle }, middleRadius)];
  const places: Place[] = [];
  for (const ring of [1, 2, 3] as const) {
    const inRing = ties.filter(({ closeness }) => closeness === ring);
    if (inRing.length === 0) continue;
    const turns = Array.from({ length: 18 }, (_, turn) => spread(inRing, radii[ring], (turn / 18) * (2 * Math.PI / inRing.length)));
    const tried = turns.map((dots) => ({ dots, labels: placeLabels(dots, taken, sizes) }));
    const best = tried.reduce((a, b) => (count(b.labels) > count(a.labels) ? b : a));
    taken = [...taken, ...best.dots.map((dot) => dotBox(dot, sizes.dot)), ...best.labels.flatMap((label) => (label === undefined ? [] : [label.box]))];
    inRing.forEach((tie, i) => places.push({ tie, number: places.length + 1, x: best.dots[i]!.x, y: best.dots[i]!.y, label: best.labels[i] }));
  }
  return places;
}

function spread(ties: readonly Tie[], radius: number, turn: number): readonly Dot[] {
  return ties.map(({ name }, i) => {
    const angle = turn - Math.PI / 2 + (2 * Math.PI * i) / ties.length;
    return { x: middle + radius * Math.cos(angle), y: middle + radius * Math.sin(angle), text: shortName(name, 14) };
  });
}

function count(labels: readonly (Placed | undefined)[]): number {
  return labels.filter((label) => label !== undefined).length;
}

function dot(place: Place): Html {
  const { tie, label } = place;
  const radius = label === undefined ? sizes.dot + 2 : sizes.dot;
  const name = label === undefined
    ? html`<circle class="numbered" cx="${tenth(place.x)}" cy="${tenth(place.y)}" r="9"/><text class="number" x="${tenth(place.x)}" y="${tenth(place.y + 5)}" text-anchor="middle">${place.number}</text>`
    : html`<text class="name" x="${tenth(label.x)}" y="${tenth(label.y)}" text-anchor="${label.anchor}">${shortName(tie.name, 14)}</text>`;
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
