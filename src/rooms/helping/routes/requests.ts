import { ok } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { read, write, type Route } from '#platform/http/route.ts';
import { loadCards, type PersonCard } from '#rooms/people/index.ts';
import { answerRequest } from '../answer-request.ts';
import { readRequest } from '../ask-helper.ts';
import { oneRequest, requestAnswer, requestsQuery } from '../helping.schema.ts';
import { requestPage, requestsPage } from '../pages/requests.ts';
import { unansweredRequests } from '../read-requests.ts';
import { listAnswered, type RequestLine } from '../requests.queries.ts';
import { backTo, typedText } from './again.ts';

const most = 100;
const notices = { yes: 'ja', no: 'nein', withdrawn: 'zurueck' } as const;

/** Requests and their answers. */
export const requestRoutes: readonly Route[] = [
  read({
    path: '/anfragen', allow: 'helping:use', input: requestsQuery,
    handle: async (ctx, { liste }) => ok(requestsPage(ctx, liste, liste === 'offen'
      ? await unansweredRequests(ctx, most) : await listAnswered(ctx.tx, ctx.quartier.id, most))),
  }),
  read({
    path: '/anfragen/:id', allow: 'helping:use', input: oneRequest,
    handle: async (ctx, { id }) => {
      const request = await readRequest(ctx, id);
      return request.ok ? ok(requestPage(ctx, request.value, await personAfterYes(ctx, request.value))) : request;
    },
  }),
  write({
    path: '/anfragen/:id/antwort', allow: 'helping:use', input: requestAnswer,
    handle: async (ctx, { id, answer, how }) => {
      const done = await answerRequest(ctx, { requestId: id, answer, how });
      return done.ok ? ok({ kind: 'redirect', to: `/anfragen/${id}?hinweis=${notices[answer]}` }) : done;
    },
    again: async (ctx, typed, refusals) => {
      const request = await readRequest(ctx, typedText(typed, 'id'));
      if (!request.ok) return backTo('/anfragen');
      return requestPage(ctx, request.value, await personAfterYes(ctx, request.value), { typed, refusals });
    },
  }),
];

async function personAfterYes(ctx: Ctx, request: RequestLine): Promise<PersonCard | undefined> {
  if (request.answer !== 'yes') return undefined;
  ctx.audit({ what: 'person:read', personId: request.personId });
  return (await loadCards(ctx.tx, ctx.quartier.id, [request.personId])).get(request.personId);
}
