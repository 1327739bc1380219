import type { TimelineGroup } from '../../insights/timeline.ts';
import { make } from '../make.ts';

function link(href: string, words: string): HTMLAnchorElement {
  const element = make('a', '', words);
  element.href = href;
  return element;
}

/** 2018-03-26 → 2018年3月26日, 2016-12 → 2016年12月 */
function dateInWords(date: string | null): string {
  if (date === null) return '日付の記載なし';
  const units = ['年', '月', '日'];
  return date
    .split('-')
    .map((number, at) => `${Number(number)}${units[at] ?? ''}`)
    .join('');
}

/** The changes of one assessment on one date that a reader asked for. */
export function groupElement(
  { date, assessment, title, municipality, changes }: TimelineGroup,
  base: string,
): HTMLElement {
  const history = `${base}/assessments/${assessment}/history/`;
  const section = make('section', 'timeline-found');
  section.append(
    make('h2', '', link(`${history}#${date === null ? 'undated' : `date-${date}`}`, `${dateInWords(date)} ${title}`)),
    make(
      'p',
      'timeline-facts',
      link(`${base}/municipalities/${municipality.code}/`, municipality.name),
      make('span', '', `${changes.length}件`),
    ),
    make(
      'ul',
      'timeline-items',
      ...changes.map((change) =>
        make('li', '', link(`${history}#change-${change.n}`, change.item || '項目の記載なし')),
      ),
    ),
  );
  return section;
}
