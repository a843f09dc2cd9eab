import type { Box, Position } from '../osm/osm-data.ts';
import { earthRadius } from '../walking/haversine.ts';

/** A point on the drawing, in decimetres east and south of its north-west corner. */
export type Point = { readonly x: number; readonly y: number };

/** How the map is laid on paper: a Quartier is so small that degrees can be taken as a plane (equirectangular). */
export type Projection = {
  readonly northE7: number;
  readonly westE7: number;
  /** Decimetres for one ten-millionth of a degree, east and south. */
  readonly perLonE7: number;
  readonly perLatE7: number;
  readonly width: number;
  readonly height: number;
};

const decimetresPerE7 = (Math.PI / 180 / 1e7) * earthRadius * 10;

/** The projection whose drawing shows exactly this box, true in length at its middle. */
export function projectionOf(box: Box): Projection {
  const perLonE7 = decimetresPerE7 * Math.cos(((box.south + box.north) / 2 / 1e7) * (Math.PI / 180));
  return {
    northE7: box.north, westE7: box.west, perLonE7, perLatE7: decimetresPerE7,
    width: Math.round((box.east - box.west) * perLonE7),
    height: Math.round((box.north - box.south) * decimetresPerE7),
  };
}

/** Where a position lies on the drawing, in whole decimetres. */
export function project(projection: Projection, { latE7, lonE7 }: Position): Point {
  return {
    x: Math.round((lonE7 - projection.westE7) * projection.perLonE7),
    y: Math.round((projection.northE7 - latE7) * projection.perLatE7),
  };
}
