import type { Temporal } from 'temporal-polyfill';
import type { Mailer } from '#platform/messages/message.ts';
import type { Quartier } from '#platform/http/ctx.ts';
import type { Tx } from '#platform/db/tx.ts';
import { listToTell, noteTold } from './telling.queries.ts';
import { personalTexts } from './texts.ts';

/** What is older is no news; the page of the relative still shows it. */
const newsForHours = 48;

export type Telling = {
  readonly tx: Tx;
  readonly quartier: Pick<Quartier, 'id' | 'officeName' | 'officePhone'>;
  readonly now: Temporal.Instant;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly baseUrl: string;
};

/**
 * Tells relatives by e-mail that an agreed visit did not happen, each of each visit once; returns how many were told. The mail
 * names nobody and nothing: an e-mail is a postcard. Whoever has no e-mail sees it on the list of the desk and is called. What
 * cannot be sent stays due.
 */
export async function tellRelatives({ tx, quartier, now, mailer, baseUrl }: Telling): Promise<number> {
  let told = 0;
  for (const due of await listToTell(tx, now.subtract({ hours: newsForHours }))) {
    const t = personalTexts(due.locale);
    const delivery = await mailer.send({
      to: due.email, subject: t('mail.missed-subject'),
      text: t('mail.missed-text', { address: `${baseUrl}/meins`, office: quartier.officeName, phone: quartier.officePhone }),
      dedupeKey: `missed:${due.visitId}:${due.personId}`,
    });
    if (delivery === 'failed') continue;
    await noteTold(tx, quartier.id, due, now);
    told += 1;
  }
  return told;
}
