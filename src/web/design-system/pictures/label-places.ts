/** Finds room for names beside dots so that no two names and no name and dot overlap. */

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Dot = { readonly x: number; readonly y: number; readonly text: string };
export type Placed = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end'; readonly box: Box };

/** Sizes in the units of the drawing. `charWidth` is the mean width of a letter. */
export type LabelSizes = { readonly dot: number; readonly font: number; readonly charWidth: number; readonly width: number; readonly height: number };

/** True if the two boxes share any area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box of a dot. */
export function dotBox(dot: { readonly x: number; readonly y: number }, radius: number): Box {
  return { left: dot.x - radius, top: dot.y - radius, right: dot.x + radius, bottom: dot.y + radius };
}

/**
 * A place for each name, in order, or undefined where there is no room; then the caller shows a number instead.
 * Names are tried below, above, at the end and at the start of their dot. Greedy: earlier names choose first.
 */
export function placeLabels(dots: readonly Dot[], taken: readonly Box[], sizes: LabelSizes): readonly (Placed | undefined)[] {
  const boxes = [...taken, ...dots.map((dot) => dotBox(dot, sizes.dot))];
  return dots.map((dot) => {
    const place = candidates(dot, sizes).find(({ box }) => isInside(box, sizes) && !boxes.some((other) => overlaps(box, other)));
    if (place !== undefined) boxes.push(place.box);
    return place;
  });
}

function candidates(dot: Dot, { dot: radius, font, charWidth }: LabelSizes): readonly Placed[] {
  const width = dot.text.length * charWidth;
  const gap = 3;
  const below = dot.y + radius + gap;
  const above = dot.y - radius - gap - font;
  const at = (x: number, top: number, anchor: Placed['anchor']): Placed => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { x, y: top + font * 0.8, anchor, box: { left, top, right: left + width, bottom: top + font } };
  };
  const middle = dot.y - font / 2;
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
