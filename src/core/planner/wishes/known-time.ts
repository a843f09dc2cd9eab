import type { Wish } from './wish.ts';

/** Visits by helpers of whom nobody knows when they can. */
export const knownTime: Wish = {
  id: 'known-time', kind: 'who', level: 'order', weight: 3, isPersonal: false,
  text: { de: 'Die Zeiten der Helfenden sind bekannt und müssen nicht erst erfragt werden.', en: 'The times of helpers are known and need not be asked first.' },
  amount: (_need, _person, { free, isOrganisation, helperClass }) =>
    (free === undefined && isOrganisation !== true && helperClass !== 'self' ? 1 : 0),
};
