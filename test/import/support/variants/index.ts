import { HEADINGS } from './headings.ts';
import { HISTORY } from './history.ts';
import { OPTIONS } from './options.ts';
import { PAGES } from './pages.ts';
import { SPELLINGS } from './spellings.ts';
import { TABLES } from './tables.ts';
import type { Variant } from './variant.ts';

export { LOST_LABELS } from './lost-labels.ts';

export const VARIANTS: readonly Variant[] = [...TABLES, ...SPELLINGS, ...OPTIONS, ...PAGES, ...HEADINGS, ...HISTORY];
