import { z } from 'zod';
import type { Answer, Typed } from '#platform/http/route.ts';

/** What a field or a part of the address holds as typed; empty if it is missing or no id where one belongs. */
export function typedText(typed: Typed, name: string): string {
  const value = typed[name];
  const text = typeof value === 'string' ? value : value?.[0] ?? '';
  return !/id$/i.test(name) || z.uuid().safeParse(text).success ? text : noId;
}

// An id that nothing has: what it asks for is not found, and no text reaches a column of ids.
const noId = '00000000-0000-0000-0000-000000000000';

/** To a page that is always there, when the thing of the form is gone. */
export function backTo(page: string): Answer {
  return { kind: 'redirect', to: page };
}
