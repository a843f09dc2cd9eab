import type { ZodType, output } from 'zod';
import type { Refusal, Result } from '#core/base/result.ts';
import type { Action } from '../access/access.ts';
import type { Ctx } from './ctx.ts';

/** Rendered HTML; what `html` of web/html.ts returns. */
export type Html = { toString(): string };

export type Answer =
  | { readonly kind: 'page'; readonly html: Html; readonly status?: 200 | 404 | 409 | 422 }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string }
  | { readonly kind: 'json'; readonly value: unknown };

/** What was typed, exactly as it came: path parameters, query and form fields by name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Who may come in: by a signed-in session, or by a token in the path for programs that cannot sign in (calendars). */
export type Entrance = 'session' | 'token';

/** A route as the HTTP layer sees it; made by `read` or `write` only, so that none lacks `allow` or `input`. */
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly allow: Action;
  readonly entrance: Entrance;
  readonly input: ZodType;
  handle(ctx: Ctx, input: never): Promise<Result<Answer>>;
  again?(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer>;
};

/** A route that changes nothing. Path parameters and query are parsed by `input`. */
export function read<S extends ZodType>(route: {
  path: string;
  allow: Action;
  entrance?: Entrance;
  input: S;
  handle(ctx: Ctx, input: output<S>): Promise<Result<Answer>>;
}): Route {
  return { method: 'GET', entrance: 'session', ...route };
}

/**
 * A route that changes something. If the input or the use case is refused, its transaction is rolled back and `again`
 * shows the form once more with all that was typed and every reason, so that nothing typed is lost.
 */
export function write<S extends ZodType>(route: {
  path: string;
  allow: Action;
  input: S;
  handle(ctx: Ctx, input: output<S>): Promise<Result<Answer>>;
  again(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer>;
}): Route {
  return { method: 'POST', entrance: 'session', ...route };
}
