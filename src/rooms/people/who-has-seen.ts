import type { Temporal } from 'temporal-polyfill';
import { readAudit } from '#platform/audit/read-audit.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { loadCards } from './people-card.queries.ts';
import { selectIdsOf } from './persons.queries.ts';
import { isKey, peopleTexts } from './texts.ts';

/** Who did what with the data of a person on one day, in plain words; `times` how often in a row. */
export type Seen = {
  readonly at: Temporal.Instant;
  readonly who: string;
  readonly did: string;
  readonly isPrint: boolean;
  readonly times: number;
};

const mostLines = 300;

/** Who read, changed or printed something of a person, newest first; the same thing on the same day is one line. */
export async function whoHasSeen(ctx: Ctx, personId: string): Promise<Seen[]> {
  const t = peopleTexts(ctx.locale);
  const lines = await readAudit(ctx.tx, ctx.quartier.id, await selectIdsOf(ctx.tx, personId), mostLines);
  const actors = await loadCards(ctx.tx, ctx.quartier.id, lines.flatMap(({ actorPersonId }) => actorPersonId ?? []));
  const byKey = new Map<string, Seen>();
  for (const { at, actorPersonId, what, detail } of lines) {
    const who = actorPersonId === null ? t('seen.system') : actors.get(actorPersonId)?.name ?? t('seen.someone');
    const sheet = typeof detail['sheet'] === 'string' ? detail['sheet'] : '';
    const did = `${sayWhat(what, ctx)}${sheet === '' ? '' : `: ${sheet}`}`;
    const key = `${at.toZonedDateTimeISO(ctx.quartier.timeZone).toPlainDate().toString()} ${actorPersonId ?? ''} ${did}`;
    const before = byKey.get(key);
    byKey.set(key, before === undefined
      ? { at, who, did, isPrint: what.endsWith(':printed'), times: 1 }
      : { ...before, times: before.times + 1 });
  }
  return [...byKey.values()];
}

const things = ['need', 'visit', 'request', 'commission', 'hilfemix', 'helper', 'report', 'budget', 'document', 'allowance', 'grading', 'self-check'] as const;

/** What was done in words. Rooms name it `thing:verb`; what has no words of its own is said by its thing and its verb. */
function sayWhat(what: string, ctx: Ctx): string {
  const t = peopleTexts(ctx.locale);
  if (isKey(`did.${what}`)) return t(`did.${what}` as 'did.read');
  const [thing = '', verb = ''] = what.split(':');
  const named = things.find((one) => one === thing) ?? 'other';
  return `${t(verb === 'read' ? 'did.read' : 'did.changed')}: ${t(`thing.${named}`)}`;
}
