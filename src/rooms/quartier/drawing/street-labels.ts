import type { Point, Projection } from './projection.ts';

/** A street name on the map: its middle, and how far it is turned, in degrees. */
export type StreetLabel = { readonly text: string; readonly x: number; readonly y: number; readonly angle: number; readonly isMain: boolean };

export type NamedLine = { readonly name: string; readonly points: readonly Point[]; readonly isMain: boolean };

/** Height of the letters in decimetres on the ground, and how wide a letter is on average for its height. */
export const labelHeight = 145;
const letterWidth = 0.52;

type Run = { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number; readonly length: number };

/**
 * One label for each street, along its longest straight stretch inside the drawing, where it fits and covers no other
 * name; long main streets choose first.
 */
export function streetLabels(lines: readonly NamedLine[], { width, height }: Projection): StreetLabel[] {
  const longest = new Map<string, { run: Run; isMain: boolean }>();
  for (const { name, points, isMain } of lines) {
    for (const run of straightRuns(points)) {
      const reach = (name.length * letterWidth * labelHeight) / 2;
      const inside = run.x > reach && run.x < width - reach && run.y > labelHeight && run.y < height - labelHeight;
      const best = longest.get(name);
      if (inside && (best === undefined || run.length > best.run.length)) longest.set(name, { run, isMain });
    }
  }
  const placed: { text: string; spots: Point[]; label: StreetLabel }[] = [];
  const byWeight = [...longest].sort(([, a], [, b]) => Number(b.isMain) - Number(a.isMain) || b.run.length - a.run.length);
  for (const [text, { run, isMain }] of byWeight) {
    const needed = text.length * letterWidth * labelHeight;
    if (run.length < needed * 0.75) continue;
    const spots = Array.from({ length: text.length }, (_, i): Point => {
      const off = ((i + 0.5) / text.length - 0.5) * needed / run.length;
      return { x: run.x + run.dx * off, y: run.y + run.dy * off };
    });
    const covers = placed.some((other) => other.spots.some((a) => spots.some((b) => Math.hypot(a.x - b.x, a.y - b.y) < labelHeight)));
    if (covers) continue;
    const angle = (Math.atan2(run.dy, run.dx) * 180) / Math.PI;
    // Never upside down.
    const upright = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
    placed.push({ text, spots, label: { text, x: Math.round(run.x), y: Math.round(run.y), angle: Math.round(upright), isMain } });
  }
  return placed.map(({ label }) => label);
}

/** Stretches of a line that bend less than 15 degrees from their beginning. */
function straightRuns(points: readonly Point[]): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < points.length - 1; ) {
    const heading = headingOf(points[start]!, points[start + 1]!);
    let end = start + 1;
    while (end + 1 < points.length && Math.abs(turn(heading, headingOf(points[end]!, points[end + 1]!))) < Math.PI / 12) end++;
    const [a, b] = [points[start]!, points[end]!];
    runs.push({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, dx: b.x - a.x, dy: b.y - a.y, length: Math.hypot(b.x - a.x, b.y - a.y) });
    start = end;
  }
  return runs;
}

function headingOf(a: Point, b: Point): number {
  return Math.atan2(b.y - a.y, b.x - a.x);
}

function turn(from: number, to: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}
