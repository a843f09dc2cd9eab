import { z } from 'zod';
import { ok, type Refusal } from '#core/base/result.ts';
import { text } from '#platform/http/fields.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { createPerson, similarPeople } from './create-person.ts';
import { findPeople, readList } from './find-people.ts';
import { formId, typedText } from './form-id.ts';
import { findDuplicates, mergePeople, previewMerge } from './merge-people.ts';
import { duplicatesPage, mergePage } from './pages/duplicates.ts';
import { listPage, livesAt } from './pages/list.ts';
import { knownHref, newPersonPage } from './pages/new-person.ts';
import { merge, mergePair, newPerson, newPersonQuery, personSearch } from './people.schema.ts';
import { formView, newValues } from './read-person.ts';

/** The list, a new person, and duplicates. */
export const listRoutes: readonly Route[] = [
  read({
    path: '/menschen', allow: 'people:see', input: personSearch,
    handle: async (ctx, input) => ok(listPage(ctx, await readList(ctx, input))),
  }),
  read({
    path: '/menschen/vorschlaege', allow: 'people:see', input: z.object({ q: text(120) }),
    handle: async (ctx, { q }) => ok({
      kind: 'json',
      value: (await findPeople(ctx, q, 8)).map((card) => ({
        id: card.id, label: card.name, hint: [livesAt(card), card.phone].filter(Boolean).join(' · '),
      })),
    }),
  }),
  read({
    path: '/menschen/neu', allow: 'people:change', input: newPersonQuery,
    handle: async (ctx, { eintrag, name, telefon }) => {
      const values = newValues(name);
      const similar = await similarPeople(ctx, { ...values, phone: telefon });
      return ok(newPersonPage(ctx, { ...await formView(ctx, values), id: formId(ctx), phone: telefon, entryId: eintrag, similar }));
    },
  }),
  write({
    path: '/menschen/neu', allow: 'people:change', input: newPerson,
    handle: async (ctx, input) => {
      const created = await createPerson(ctx, input);
      if (!created.ok) return created;
      const to = knownHref(input.entryId, created.value.id);
      return ok({ kind: 'redirect', to: input.entryId === null ? `${to}?hinweis=angelegt` : to });
    },
    again: newAgain,
  }),
  read({
    path: '/menschen/doppelt', allow: 'people:change', input: z.object({}),
    handle: async (ctx) => ok(duplicatesPage(ctx, await findDuplicates(ctx))),
  }),
  read({
    path: '/menschen/doppelt/zusammenfuehren', allow: 'people:change', input: mergePair,
    handle: async (ctx, pair) => {
      const preview = await previewMerge(ctx, pair);
      return preview.ok ? ok(mergePage(ctx, preview.value)) : preview;
    },
  }),
  write({
    path: '/menschen/doppelt/zusammenfuehren', allow: 'people:change', input: merge,
    handle: async (ctx, input) => {
      const merged = await mergePeople(ctx, input);
      return merged.ok ? ok({ kind: 'redirect', to: `/menschen/${input.bleibt}?hinweis=zusammengefuehrt` }) : merged;
    },
    again: async (ctx, typed, refusals) => {
      const pair = mergePair.safeParse(typed);
      const preview = pair.success ? await previewMerge(ctx, pair.data) : undefined;
      return preview?.ok === true ? mergePage(ctx, preview.value, { typed, refusals }) : { kind: 'redirect', to: '/menschen/doppelt' };
    },
  }),
];

async function newAgain(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer> {
  const entryId = newPersonQuery.shape.eintrag.safeParse(typed['entryId']);
  const asks = refusals.some(({ code }) => code === 'exists-already') || typedText(typed, 'anyway') !== '';
  return newPersonPage(ctx, {
    ...await formView(ctx, newValues(''), typed), id: formId(ctx, typed), phone: '',
    entryId: entryId.success ? entryId.data : null,
    similar: asks ? await similarPeople(ctx, {
      givenName: typedText(typed, 'givenName'), familyName: typedText(typed, 'familyName'), phone: typedText(typed, 'phone'),
    }) : [],
  }, { typed, refusals });
}
