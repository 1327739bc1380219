import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { NO_WORDS, type Bilingual } from '../text/bilingual.ts';
import { report, type FaultCode } from './faults.ts';
import { placeOf } from './markdown.ts';

/** What the readers of values share: the text that positions point into, where faults go, and the item at hand. */
export interface ReadContext {
  markdown: string;
  file: VFile;
  /** Key and label of the item at hand, for messages. */
  item: string | null;
}

/** Reports a fault at a node; see `Fault` for reason and remedy. */
export function fault(
  reading: ReadContext,
  code: FaultCode,
  node: Nodes,
  reason: Bilingual,
  remedy: Bilingual = NO_WORDS,
): void {
  report(reading.file, code, { place: placeOf(node), item: reading.item, reason, remedy });
}
