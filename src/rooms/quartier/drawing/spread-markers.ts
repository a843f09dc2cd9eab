import type { Point, Projection } from './projection.ts';

/**
 * Moves marks apart that would cover each other, each as little as it can, and keeps them inside the drawing. Which way
 * marks at the same spot part depends on their order only, so the same map is always drawn the same.
 */
export function spreadMarkers(spots: readonly Point[], radius: number, { width, height }: Projection): Point[] {
  const moved = spots.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 60; round++) {
    let isSettled = true;
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        const a = moved[i]!;
        const b = moved[j]!;
        const distance = Math.hypot(b.x - a.x, b.y - a.y);
        if (distance >= 2 * radius) continue;
        isSettled = false;
        // A golden angle for each pair at the same spot, so that several part in all directions.
        const angle = distance > 0 ? Math.atan2(b.y - a.y, b.x - a.x) : j * 2.4;
        const push = (2 * radius - distance) / 2;
        a.x -= Math.cos(angle) * push;
        a.y -= Math.sin(angle) * push;
        b.x += Math.cos(angle) * push;
        b.y += Math.sin(angle) * push;
      }
    }
    for (const spot of moved) {
      spot.x = Math.min(width - radius, Math.max(radius, spot.x));
      spot.y = Math.min(height - radius, Math.max(radius, spot.y));
    }
    if (isSettled) break;
  }
  return moved.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}
