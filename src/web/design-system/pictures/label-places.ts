/** Finds room for names beside dots so that no two names and no name and dot overlap. */

export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Line = { readonly from: Point; readonly to: Point };
export type Dot = Point & { readonly text: string };
export type Placed = Point & { readonly anchor: 'start' | 'middle' | 'end'; readonly box: Box; readonly crossed: number };

/** Sizes in the units of the drawing: radius of a dot, height of the letters, extent of the drawing. */
export type LabelSizes = { readonly dot: number; readonly font: number; readonly width: number; readonly height: number };

/** True if the two boxes share any area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box of a dot. */
export function dotBox(dot: Point, radius: number): Box {
  return { left: dot.x - radius, top: dot.y - radius, right: dot.x + radius, bottom: dot.y + radius };
}

/** How wide a text is in Fira Sans, estimated on the safe side from three kinds of letters. */
export function textWidth(text: string, font: number): number {
  let width = 0;
  for (const letter of text) width += /[fijlrtI.,:;'()|! ]/.test(letter) ? 0.38 : /[mwMW@…]/.test(letter) ? 0.92 : /[\p{Lu}]/u.test(letter) ? 0.7 : 0.59;
  return width * font;
}

/**
 * A place for each name, in order, or undefined where there is no room; then the caller shows a number instead. Of the
 * free places around its dot a name takes the one that the fewest lines cross. Greedy: earlier names choose first.
 */
export function placeLabels(dots: readonly Dot[], taken: readonly Box[], lines: readonly Line[], sizes: LabelSizes): readonly (Placed | undefined)[] {
  const boxes = [...taken, ...dots.map((dot) => dotBox(dot, sizes.dot))];
  return dots.map((dot) => {
    let best: Placed | undefined;
    for (const candidate of candidates(dot, sizes)) {
      if (!isInside(candidate.box, sizes) || boxes.some((other) => overlaps(candidate.box, other))) continue;
      const crossed = lines.filter((line) => crosses(line, candidate.box)).length;
      if (best === undefined || crossed < best.crossed) best = { ...candidate, crossed };
    }
    if (best !== undefined) boxes.push(best.box);
    return best;
  });
}

function candidates(dot: Dot, { dot: radius, font }: LabelSizes): readonly Omit<Placed, 'crossed'>[] {
  const width = textWidth(dot.text, font);
  const gap = font / 6;
  const below = dot.y + radius + gap;
  const above = dot.y - radius - gap - font;
  const middle = dot.y - font / 2;
  const at = (x: number, top: number, anchor: Placed['anchor']): Omit<Placed, 'crossed'> => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { x, y: top + font * 0.8, anchor, box: { left, top, right: left + width, bottom: top + font } };
  };
  return [
    at(dot.x, below, 'middle'), at(dot.x, above, 'middle'),
    at(dot.x + radius + gap, middle, 'start'), at(dot.x - radius - gap, middle, 'end'),
    at(dot.x - radius, below, 'start'), at(dot.x + radius, below, 'end'),
    at(dot.x - radius, above, 'start'), at(dot.x + radius, above, 'end'),
  ];
}

function isInside(box: Box, sizes: LabelSizes): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= sizes.width && box.bottom <= sizes.height;
}

/** True if the line passes through the box: it is cut down by each edge in turn (Liang and Barsky 1984). */
function crosses({ from, to }: Line, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  for (const [p, q] of [[-dx, from.x - box.left], [dx, box.right - from.x], [-dy, from.y - box.top], [dy, box.bottom - from.y]] as const) {
    if (p === 0 && q < 0) return false;
    if (p < 0) enter = Math.max(enter, q / p);
    if (p > 0) leave = Math.min(leave, q / p);
  }
  return enter < leave;
}
