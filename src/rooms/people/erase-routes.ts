import { z } from 'zod';
import { ok } from '#core/base/result.ts';
import { sayDate } from '#core/german-dates/say.ts';
import { read, write, type Route } from '#platform/http/route.ts';
import { sheetAnswer } from '#platform/http/sheet-answer.ts';
import { erasePerson, previewErasure } from './erase-person.ts';
import { typedPersonId } from './form-id.ts';
import { readHandOut } from './hand-out.ts';
import { handOutTexts } from './hand-out.texts.ts';
import { erasedPage, erasePage } from './pages/erase.ts';
import { handOutPage } from './pages/hand-out.ts';
import type { PeopleParts } from './people-parts.ts';
import { erase, onePerson } from './people.schema.ts';
import { auskunft } from './sheets/auskunft.ts';

/** What a person may ask for: everything that is held, on screen, on paper and as a file; and to be erased. */
export function eraseRoutes(parts: PeopleParts): readonly Route[] {
  return [
    read({ path: '/menschen/geloescht', allow: 'person:erase', input: z.object({}), handle: async (ctx) => ok(erasedPage(ctx)) }),
    read({
      path: '/menschen/:personId/auskunft', allow: 'person:hand-out', input: onePerson,
      handle: async (ctx, { personId }) => {
        const handOut = await readHandOut(ctx, personId);
        return handOut.ok ? ok(handOutPage(ctx, handOut.value)) : handOut;
      },
    }),
    read({
      path: '/menschen/:personId/auskunft.pdf', allow: 'person:hand-out', input: onePerson,
      handle: async (ctx, { personId }) => {
        const handOut = await readHandOut(ctx, personId);
        if (!handOut.ok) return handOut;
        const t = handOutTexts(ctx.locale);
        return sheetAnswer(ctx, auskunft, {
          title: t('title', { name: handOut.value.person.name }), why: `${t('issued', { date: sayDate(ctx.today, ctx.locale) })}. ${t('why')}`,
          parts: handOut.value.parts.map((part) => ({ ...part, more: part.more === 0 ? null : t('more', { count: part.more }) })),
        }, 'auskunft');
      },
    }),
    read({
      path: '/menschen/:personId/auskunft.json', allow: 'person:hand-out', input: onePerson,
      handle: async (ctx, { personId }) => {
        const handOut = await readHandOut(ctx, personId);
        if (!handOut.ok) return handOut;
        const tables = Map.groupBy(handOut.value.held, ({ heldIn }) => heldIn);
        const held = Object.fromEntries([...tables].map(([name, lines]) => [name, lines.map(({ line }) => line)]));
        return ok({
          kind: 'file', mediaType: 'application/json', name: 'auskunft.json',
          bytes: new TextEncoder().encode(`${JSON.stringify({ on: ctx.today, quartier: ctx.quartier.name, held }, null, 2)}\n`),
        });
      },
    }),
    read({
      path: '/menschen/:personId/loeschen', allow: 'person:erase', input: onePerson,
      handle: async (ctx, { personId }) => {
        const preview = await previewErasure(ctx, personId, parts);
        return preview.ok ? ok(erasePage(ctx, preview.value)) : preview;
      },
    }),
    write({
      path: '/menschen/:personId/loeschen', allow: 'person:erase', input: erase,
      handle: async (ctx, input) => {
        const erased = await erasePerson(ctx, input, parts);
        return erased.ok ? ok({ kind: 'redirect', to: '/menschen/geloescht' }) : erased;
      },
      again: async (ctx, typed, refusals) => {
        const personId = typedPersonId(typed);
        const preview = personId === undefined ? undefined : await previewErasure(ctx, personId, parts);
        return preview?.ok === true ? erasePage(ctx, preview.value, { typed, refusals }) : { kind: 'redirect', to: '/menschen' };
      },
    }),
  ];
}
