import type { Value } from '../../assessment/types.ts';
import type { FormRole, NodeLocation } from '../../forms/types.ts';
import { opening } from './excerpt.ts';
import type { RuleContext, PlacedEntry, FindingRule } from './types.ts';

const SUMMARY = 60;

const withRole = ({ entries }: RuleContext, role: FormRole): PlacedEntry[] =>
  entries.filter(({ place }) => place.node.role === role);

const chosen = (value: Value | null): string | null => (value?.type === 'choice' ? value.value : null);
const textIn = (value: Value | null | undefined): string => (value?.type === 'text' ? value.text : '');

/** Tasks that the contractor may give on. The form prints the option that says so first. */
export const subcontracting: FindingRule = {
  id: 'subcontracting',
  title: '再委託する委託事項',
  rule: '委託事項の「再委託の有無」で「再委託する」が選ばれているもの。',
  caution:
    '再委託は、許諾などの手続を踏めば認められています。ここにあることは問題があることを意味しません。再委託先の名前は、評価書には書かれないことが多くあります。',
  unit: '件',
  columns: ['委託事項', '委託先名', '再委託の有無'],
  evaluate: (at, found) => {
    for (const { entry, place } of withRole(at, 'subcontracted')) {
      const answer = chosen(entry.value);
      if (answer === null) continue;
      found.checked();
      if (answer !== place.node.options[0]) continue;
      const inBlock = at.entries.filter((other) => !outsideBlock(place, other.place));
      const said = (role: FormRole): string =>
        textIn(inBlock.find((other) => other.place.node.role === role)?.entry.value);
      const heading = textIn(inBlock.find((other) => other.place.node === place.node.parent)?.entry.value);
      found.row({
        key: entry.key,
        cells: [opening(heading || said('task'), SUMMARY), opening(said('contractor'), SUMMARY), answer],
      });
    }
  },
};

export const selfAssessments: FindingRule = {
  id: 'self-assessments',
  title: '対策は十分か（自己評価）',
  rule: '「リスクへの対策は十分か」など、自分の対策を評価する項目の答えを、項目ごとに数えたもの。下の一覧は「課題が残されている」が選ばれているもの。',
  caution:
    '答えは評価実施機関が自分で付けた評価です。対策が実際に十分かどうかを示すものではありません。「課題が残されている」と書くことは、課題を認めて公表しているということでもあります。',
  unit: '件',
  columns: ['項目', '答え'],
  evaluate: (at, found) => {
    for (const { entry, place } of withRole(at, 'adequacy')) {
      const answer = chosen(entry.value);
      found.checked();
      found.tally(at.tree.of(place.node).id, answer ?? '');
      // The form prints the least favourable answer last.
      if (answer !== null && answer === place.node.options.at(-1)) {
        const risk = place.node.parent?.label ?? '';
        found.row({ key: entry.key, cells: [risk === '' ? place.node.label : risk, answer] });
      }
    }
  },
};

export const accidents: FindingRule = {
  id: 'accidents',
  title: '重大事故の発生',
  rule: '重大事故が発生したかを問う項目で「発生あり」が選ばれているもの。',
  caution:
    '問われているのは評価実施機関全体の過去の一定の期間（重点・全項目は3年、基礎は1年）の事故です。その評価書の事務で起きたとは限らず、同じ事故がいくつもの評価書に書かれます。',
  unit: '件',
  columns: ['答え', '内容'],
  evaluate: (at, found) => {
    for (const { entry, place } of withRole(at, 'accident')) {
      const answer = chosen(entry.value);
      if (answer === null) continue;
      found.checked();
      if (answer !== place.node.options[0]) continue;
      const detail = at.entries.find(
        (other) => other.place.node.parent === place.node && other.place.file === place.file,
      );
      found.row({ key: entry.key, cells: [answer, opening(textIn(detail?.entry.value), 2 * SUMMARY)] });
    }
  },
};

/** Whether a place lies outside of the block that another one stands in; a block's own heading lies inside. */
function outsideBlock(of: NodeLocation, other: NodeLocation): boolean {
  const block = blockOf(of);
  return block === null || blockOf(other) !== block || of.block !== other.block || of.file !== other.file;
}

function blockOf({ node }: NodeLocation): NodeLocation['node'] | null {
  for (let at: NodeLocation['node'] | null = node; at !== null; at = at.parent) if (at.repeat === 'block') return at;
  return null;
}
