import type { Hono } from 'hono';
import { once } from '#core/base/once.ts';
import { createApp, type AppParts, type Rooms } from './app.ts';
import { home } from './navigation.ts';

/** The house in two steps: its hall is open at once, its rooms when they have been read. */
export type Hall = {
  /** Answers as the house does; whoever asks for a room before the rooms are read waits for them. */
  readonly fetch: Hono['fetch'];
  /** Reads the rooms, once; later calls give the same promise. */
  readRooms(): Promise<void>;
};

// Signing in, how pages look, and the way to everyone's first page.
const noRooms: Rooms = { routes: () => [home], refusals: [], ownerOfFeed: async () => undefined };

/** Opens the hall: the house without its rooms, which are two thirds of its code and which no first page needs (ADR 0026). */
export function openHall(parts: AppParts, rooms: () => Promise<Rooms>): Hall {
  const hall = createApp(parts, noRooms);
  const inHall = new Set(hall.routes.map(({ path }) => path));
  let house: Hono | undefined;
  const readRooms = once(async () => {
    house = createApp(parts, await rooms());
  });
  return {
    readRooms,
    fetch: (request, env, context) => {
      if (house !== undefined || inHall.has(new URL(request.url).pathname)) return (house ?? hall).fetch(request, env, context);
      return readRooms().then(() => house!.fetch(request, env, context));
    },
  };
}
