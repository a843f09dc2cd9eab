/** Something the house does by itself, at times of its own. */
export type Job = {
  /** Kebab-case; the name of its queue. */
  readonly name: string;
  /** When, as a cron expression in the zone. */
  readonly cron: string;
  readonly timeZone: string;
  /**
   * Does what is due. It may be run twice for the same time, or late: it must find out itself what is left to do. A throw is
   * logged and tried again, at growing intervals, five times.
   */
  run(): Promise<void>;
};
