import { totalWords } from '../../insights/lists/total-words.ts';
import type { List } from '../../insights/lists/types.ts';
import { rememberedOf } from '../../text/remembered.ts';

/** Words of how many rows a list has, and of how many bodies. Each page of it asks, and the script of the page has no need to remember. */
export const totalOf = rememberedOf(({ rows, unit }: List) => totalWords({ rows, of: rows, unit }));
