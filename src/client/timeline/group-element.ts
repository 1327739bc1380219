import type { TimelineGroup } from '../../insights/timeline.ts';
import { groupToElements } from '../../insights/timeline-elements.ts';
import { toSeireki } from '../../text/wareki.ts';
import { make } from '../make.ts';
import { toDom } from '../to-dom.ts';

/** The changes of one assessment on one date that a reader asked for. `base`: path of the site without a slash at its end. */
export function groupElement(group: TimelineGroup, base: string): HTMLElement {
  const before = `${group.date === null ? '日付の記載なし' : toSeireki(group.date)} `;
  const address = (path: string): string => base + path;
  const elements = groupToElements(group, { heading: 'h2', before, kinds: null, shown: null, address });
  return make('section', 'timeline-found', ...elements.map((one) => toDom(one)));
}
