import type { Element } from 'hast';
import { changeAnchor, UNDECLARED_WORDS } from '../compare/editions/with-basis.ts';
import { element, link } from '../markup/element.ts';
import type { TimelineGroup } from './timeline.ts';

export interface GroupOptions {
  /** The heading that bears the title: `h2`, `h3`, `h4`. */
  heading: string;
  /** What stands in front of the title; '' for nothing. */
  before: string;
  /** Kinds of the changes with their numbers; null where nobody says them. */
  kinds: string | null;
  /** More changes than these are only counted; null: all stand there. */
  shown: number | null;
  /** A path of the site as the page links to it. */
  address: (path: string) => string;
}

const count = (value: number): string => value.toLocaleString('ja-JP');
const dateAnchor = (date: string | null): string => (date === null ? 'undated' : `date-${date}`);

/** The changes of one assessment on one date: its title, where it belongs, and the items that changed. */
export function groupToElements(group: TimelineGroup, options: GroupOptions): Element[] {
  const { date, assessment, title, municipality, changes } = group;
  const { heading, before, kinds, shown, address } = options;
  const history = address(`/assessments/${assessment}/history/`);
  const items = changes.slice(0, shown ?? undefined).map(({ n, item, basis }) => {
    const words = item || '項目の記載なし';
    const shownWords = basis === 'undeclared' ? `${UNDECLARED_WORDS}：${words}` : words;
    return element('li', {}, link(`${history}#${changeAnchor(n)}`, shownWords));
  });
  const rest = changes.length - items.length;
  const [first] = changes;
  // A day on which no row of 変更箇所 is dated has no heading of its own there.
  const hasRows = changes.some(({ n }) => n > 0);
  const day = hasRows || first === undefined ? dateAnchor(date) : changeAnchor(first.n);
  return [
    element(heading, {}, link(`${history}#${day}`, before + title)),
    element(
      'p',
      { class: 'timeline-facts' },
      link(address(`/municipalities/${municipality.code}/`), municipality.name),
      element('span', {}, `${count(changes.length)}件`),
      kinds === null ? null : element('span', { class: 'soft' }, kinds),
    ),
    element(
      'ul',
      { class: 'timeline-items', role: 'list' },
      ...items,
      rest > 0 ? element('li', { class: 'soft' }, `ほか${count(rest)}件`) : null,
    ),
  ];
}
