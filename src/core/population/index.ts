export { populate } from './populate.ts';
export { historyOf } from './history.ts';
export type * from './model.ts';
export type * from './organisation.ts';
export type * from './hero.ts';
export type * from './history/history-model.ts';
