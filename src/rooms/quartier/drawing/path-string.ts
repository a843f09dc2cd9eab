import type { Point } from './projection.ts';

/** The edges of a drawing in its units. */
export type Frame = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** An SVG path through the points, in relative steps because they are short; `closed` for an area. */
export function pathString(points: readonly Point[], closed: boolean): string {
  const [start, ...rest] = points;
  if (start === undefined || rest.length === 0) return '';
  let text = `M${start.x} ${start.y}l`;
  let { x, y } = start;
  rest.forEach((point, i) => {
    const dx = point.x - x;
    const dy = point.y - y;
    text += `${i > 0 && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
    ({ x, y } = point);
  });
  return closed ? `${text}z` : text;
}

/** Leaves out points that lie closer than `tolerance` to the line without them (Douglas and Peucker 1973). */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  const keep = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [from, to] = range;
    let farthest = -1;
    let distance = tolerance;
    for (let i = from + 1; i < to; i++) {
      const off = distanceToLine(points[i]!, points[from]!, points[to]!);
      if (off > distance) [farthest, distance] = [i, off];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => keep.has(i));
}

function distanceToLine(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / squared));
  return Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

/** Cuts an area to the frame (Sutherland and Hodgman 1974). */
export function clipArea(points: readonly Point[], frame: Frame): Point[] {
  const sides: [inside: (p: Point) => boolean, cut: (a: Point, b: Point) => Point][] = [
    [(p) => p.x >= frame.left, (a, b) => atX(a, b, frame.left)],
    [(p) => p.x <= frame.right, (a, b) => atX(a, b, frame.right)],
    [(p) => p.y >= frame.top, (a, b) => atY(a, b, frame.top)],
    [(p) => p.y <= frame.bottom, (a, b) => atY(a, b, frame.bottom)],
  ];
  let area = [...points];
  for (const [inside, cut] of sides) {
    const whole = area;
    area = whole.flatMap((point, i) => {
      const before = whole.at(i - 1)!;
      const crossing = inside(before) === inside(point) ? [] : [cut(before, point)];
      return inside(point) ? [...crossing, point] : crossing;
    });
  }
  return area;
}

function atX(a: Point, b: Point, x: number): Point {
  return { x, y: Math.round(a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x)) };
}

function atY(a: Point, b: Point, y: number): Point {
  return { x: Math.round(a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)), y };
}

/** The parts of a line that can be seen in the frame; segments that cross its edge stay whole. */
export function clipLine(points: readonly Point[], frame: Frame): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]!;
    const b = points[i]!;
    const outside = Math.max(a.x, b.x) < frame.left || Math.min(a.x, b.x) > frame.right
      || Math.max(a.y, b.y) < frame.top || Math.min(a.y, b.y) > frame.bottom;
    if (outside) {
      if (part.length > 0) parts.push(part);
      part = [];
    } else {
      if (part.length === 0) part.push(a);
      part.push(b);
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** The area in the given turning direction, so that holes drawn the other way stay open. */
export function turned(points: readonly Point[], direction: 'clockwise' | 'counterclockwise'): readonly Point[] {
  let twice = 0;
  points.forEach((point, i) => {
    const before = points.at(i - 1)!;
    twice += before.x * point.y - point.x * before.y;
  });
  // y grows downwards, so a positive area runs clockwise.
  return (twice >= 0) === (direction === 'clockwise') ? points : points.toReversed();
}
