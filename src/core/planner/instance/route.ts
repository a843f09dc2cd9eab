import type { Problem } from './problem.ts';

/**
 * Who does what when, in the compact form: a service is 2 × visit + slot. The services of one helper on one day are
 * linked in the order of their times; organisations, which send several at once, are not linked.
 */
export type Route = {
  /** Candidate of each service; -1 while it is open. */
  readonly candidate: Int32Array;
  readonly day: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly prev: Int32Array;
  readonly next: Int32Array;
  /** First and last service of helper × day, -1 for none. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
};

/** A route on which nobody does anything yet. */
export function emptyRoute({ visits, context }: Problem): Route {
  const services = 2 * visits;
  const days = context.instance.helpers.length * context.instance.days;
  const none = (length: number): Int32Array => new Int32Array(length).fill(-1);
  return {
    candidate: none(services), day: new Int32Array(services), start: new Int32Array(services), end: new Int32Array(services),
    prev: none(services), next: none(services), head: none(days), tail: none(days),
  };
}

/** The service after which one that begins then would come in the helper's day; -1 if it would be the first. */
export function serviceBefore(route: Route, helperDay: number, start: number): number {
  let last = route.tail[helperDay]!;
  while (last !== -1 && route.start[last]! > start) last = route.prev[last]!;
  return last;
}

/** Links a service in. */
export function link(route: Route, helperDay: number, service: number, prev: number, next: number): void {
  route.prev[service] = prev;
  route.next[service] = next;
  if (prev === -1) route.head[helperDay] = service;
  else route.next[prev] = service;
  if (next === -1) route.tail[helperDay] = service;
  else route.prev[next] = service;
}

/** Takes a service out. */
export function unlink(route: Route, helperDay: number, service: number): void {
  const [prev, next] = [route.prev[service]!, route.next[service]!];
  if (prev === -1) route.head[helperDay] = next;
  else route.next[prev] = next;
  if (next === -1) route.tail[helperDay] = prev;
  else route.prev[next] = prev;
}
