import type { Element } from 'hast';
import type { ChangeSentence } from '../changes/sentences/types.ts';
import { wordsOf } from '../changes/sentences/words.ts';
import { changeAnchor } from '../compare/editions/with-basis.ts';
import { element, link } from '../markup/element.ts';
import { keptTogether } from '../text/kept-together.ts';
import type { TimelineGroup } from './timeline.ts';
import { NO_ITEM } from '../text/words/unknowns.ts';
import { number } from '../text/words/numbers.ts';

export interface GroupOptions {
  /** The heading that bears the title: `h2`, `h3`, `h4`. */
  heading: string;
  /** What stands in front of the title; '' for nothing. */
  before: string;
  /** Kinds of the changes with their numbers; null where nobody says them. */
  kinds: string | null;
  /** More sentences than these are only counted, and of each sentence one change is named; null: all stand there. */
  shown: number | null;
  /** A path of the site as the page links to it. */
  address: (path: string) => string;
}

/** A title whose form stays on one line. */
const keptElements = (title: string): (Element | string)[] =>
  keptTogether(title).map(({ text, isKept }) => (isKept ? element('span', { class: 'keep' }, text) : text));

const dateAnchor = (date: string | null): string => (date === null ? 'undated' : `date-${date}`);

/** A sentence, and beneath it the items as the rows of 変更箇所 print them, each with a link to its row. */
function sentenceToElement(
  sentence: ChangeSentence,
  items: ReadonlyMap<number, string>,
  most: number,
  to: (n: number) => string,
): Element {
  const named = sentence.changes.slice(0, most);
  const rest = sentence.changes.length - named.length;
  const places = named.flatMap((n) => [link(to(n), items.get(n) || NO_ITEM)]);
  const more = rest > 0 ? element('span', {}, `ほか${number(rest)}件`) : null;
  return element(
    'li',
    {},
    element('p', {}, wordsOf(sentence)),
    element('p', { class: 'timeline-places' }, ...places, more),
  );
}

/** The changes of one assessment on one date: its title, where it belongs, and what changed in sentences. */
export function groupToElements(group: TimelineGroup, options: GroupOptions): Element[] {
  const { date, assessment, title, municipality, changes, sentences } = group;
  const { heading, before, kinds, shown, address } = options;
  const history = address(`/assessments/${assessment}/history/`);
  const items = new Map(changes.map(({ n, item }) => [n, item]));
  const most = shown === null ? Infinity : 1;
  const said = sentences.slice(0, shown ?? undefined);
  const rest = sentences.slice(said.length).reduce((sum, sentence) => sum + sentence.changes.length, 0);
  const [first] = changes;
  // A day on which no row of 変更箇所 is dated has no heading of its own there.
  const hasRows = changes.some(({ n }) => n > 0);
  const day = hasRows || first === undefined ? dateAnchor(date) : changeAnchor(first.n);
  return [
    element(heading, {}, element('a', { href: `${history}#${day}` }, before, ...keptElements(title))),
    element(
      'p',
      { class: 'timeline-facts' },
      link(address(`/municipalities/${municipality.code}/`), municipality.name),
      element(
        'span',
        {},
        date === null ? `変更 ${number(changes.length)}件` : `この日の変更 ${number(changes.length)}件`,
      ),
      kinds === null ? null : element('span', { class: 'soft' }, kinds),
    ),
    element(
      'ul',
      { class: 'timeline-sentences' },
      ...said.map((one) => sentenceToElement(one, items, most, (n) => `${history}#${changeAnchor(n)}`)),
      rest > 0 ? element('li', { class: 'soft' }, `ほか${number(rest)}件の変更`) : null,
    ),
  ];
}
