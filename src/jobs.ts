import type { Kysely } from 'kysely';
import { dayIn, type Clock } from '#platform/clock.ts';
import { listQuartiere } from '#platform/db/quartier.ts';
import { inScope } from '#platform/db/scope.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Job } from '#platform/jobs/job.ts';
import type { Mailer } from '#platform/messages/message.ts';
import { sweepSessions } from '#platform/session/sweep-sessions.ts';
import { deleteExpiredChecks } from '#rooms/entitlements/index.ts';
import { bookToldHelp } from '#rooms/helping/index.ts';
import { tellRelatives } from '#rooms/personal/index.ts';

export type JobParts = {
  readonly db: Kysely<{}>;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly clock: Clock;
  readonly baseUrl: string;
};

const timeZone = 'Europe/Berlin';

/** What the house does by itself, and when. */
export function jobsOf({ db, mailer, clock, baseUrl }: JobParts): readonly Job[] {
  type Quartier = Awaited<ReturnType<typeof listQuartiere>>[number];
  const inEachQuartier = async (purpose: string, work: (tx: Tx, quartier: Quartier) => Promise<unknown>): Promise<void> => {
    for (const quartier of await listQuartiere(db)) {
      await inScope(db, {
        quartierId: quartier.id, personId: null, organisationId: null, scope: 'system', purpose, today: dayIn(clock.now(), quartier.timeZone),
      }, (tx) => work(tx, quartier));
    }
  };
  return [
    { name: 'sweep-sessions', cron: '17 3 * * *', timeZone, run: () => sweepSessions(db, clock.now()) },
    {
      name: 'delete-expired-self-checks', cron: '37 3 * * *', timeZone,
      run: () => inEachQuartier('job:delete-expired-self-checks', (tx, { id, timeZone: zone }) => deleteExpiredChecks(tx, id, dayIn(clock.now(), zone))),
    },
    {
      name: 'book-told-help', cron: '23 3 * * *', timeZone,
      run: () => inEachQuartier('job:book-told-help', (tx, { id: quartierId, timeZone: zone }) => {
        const now = clock.now();
        return bookToldHelp({ tx, quartierId, today: dayIn(now, zone), now });
      }),
    },
    {
      name: 'tell-relatives', cron: '*/5 7-21 * * *', timeZone,
      run: () => inEachQuartier('job:tell-relatives', (tx, quartier) => tellRelatives({ tx, quartier, now: clock.now(), mailer, baseUrl })),
    },
  ];
}
