import type { Locale } from '#core/base/locale.ts';
import type { Html } from '../html.ts';

/** One example of a component: what it shows, and the markup of it in a language. */
export type Example = { readonly shows: string; readonly render: (locale: Locale) => Html };

/** All examples of one component; the gallery, its accessibility check and the tests run over these lists. */
export type Examples = { readonly component: string; readonly examples: readonly Example[] };
