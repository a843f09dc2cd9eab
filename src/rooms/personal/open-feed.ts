import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { newToken } from '#platform/new-token.ts';
import { hashOfFeedToken } from './feed-token.ts';
import { addFeed, closeFeed, listFeeds } from './feed.queries.ts';

/** Enough for every device of a person; more is a slip or a program gone wild. */
const mostFeeds = 10;

/**
 * Opens a calendar feed and gives its secret, which is kept nowhere and can be shown only now. Refuses an id that was
 * used before, because its secret is gone, and more feeds than anybody needs.
 */
export async function openFeed(ctx: Ctx, feedId: string): Promise<Result<{ token: string }>> {
  const { tx, quartier, actor: { personId } } = ctx;
  if (personId === null) return refuse('not-found');
  if ((await listFeeds(tx, quartier.id, personId)).length >= mostFeeds) return refuse('feeds-too-many', { most: mostFeeds });
  const token = newToken();
  const tokenHash = hashOfFeedToken(token)!;
  if (!await addFeed(tx, quartier.id, { id: feedId, personId, tokenHash, createdAt: ctx.now })) return refuse('feed-shown-once');
  ctx.audit({ what: 'feed:opened', personId });
  return ok({ token });
}

/** Closes an own feed for good; refuses an unknown one. */
export async function endFeed(ctx: Ctx, feedId: string): Promise<Result<null>> {
  const { personId } = ctx.actor;
  if (personId === null || !await closeFeed(ctx.tx, ctx.quartier.id, personId, feedId, ctx.now)) return refuse('not-found');
  ctx.audit({ what: 'feed:closed', personId });
  return ok(null);
}
