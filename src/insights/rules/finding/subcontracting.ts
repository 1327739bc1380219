import { textOf } from '../../../assessment/value-text.ts';
import type { FormRole, NodeLocation } from '../../../forms/types.ts';
import { askRole, chosenIn } from '../../findings/absence.ts';
import { opening } from '../../findings/excerpt.ts';
import { chosenText } from '../../findings/chosen-text.ts';
import { sinceWhen } from '../../findings/since.ts';
import type { FindingRule, PlacedEntry } from '../../findings/types.ts';

const SUMMARY = 60;

/** Tasks that the contractor may give on. The form prints the option that says so first. */
export const subcontracting: FindingRule = {
  id: 'subcontracting',
  subject: 'finding',
  title: '再委託する委託事項',
  rule: '委託事項の「再委託の有無」で「再委託する」が選ばれているもの。時期は、変更箇所にこの項目を「再委託する」に改めた行があればその変更日、なければ公表日（遅くともその日まで）です。',
  caution:
    '再委託は、許諾などの手続を踏めば認められています。一覧にあっても、問題があるとは限りません。再委託先の名前は、評価書には書かれないことが多くあります。',
  unit: '件',
  asked: '委託事項',
  columns: ['委託事項', '委託先名', '再委託の有無'],
  evaluate: (at, found) => {
    for (const task of askRole(at, 'subcontracted', found)) {
      const [yes] = task.place.node.options;
      if (chosenIn(task) !== yes || yes === undefined) continue;
      const inBlock = at.entries.filter(({ place }) => isInBlock(task.place, place));
      const printed = (role: FormRole): PlacedEntry | undefined =>
        inBlock.find(({ place }) => place.node.role === role);
      const heading = inBlock.find(({ place }) => place.node === task.place.node.parent);
      const name = textOf(heading?.entry.value ?? null) || textOf(printed('task')?.entry.value ?? null);
      const contractor = printed('contractor')?.entry;
      const company = textOf(contractor?.value ?? null);
      const { key } = task.entry;
      found.row({
        key,
        cells: [opening(name, SUMMARY), opening(company, SUMMARY), yes],
        evidence: [
          { key, quotation: yes },
          ...(contractor === undefined || company === '' ? [] : [{ key: contractor.key, quotation: company }]),
        ],
        ...sinceWhen(at, key, (text) => chosenText(text, task.place.node.options) === yes),
      });
    }
  },
};

/** Whether a place lies in the block that another one lies in; the heading of a block lies in it. */
function isInBlock(of: NodeLocation, other: NodeLocation): boolean {
  const block = blockOf(of);
  return block !== null && blockOf(other) === block && of.block === other.block && of.file === other.file;
}

function blockOf({ node }: NodeLocation): NodeLocation['node'] | null {
  for (let at: NodeLocation['node'] | null = node; at !== null; at = at.parent) if (at.repeat === 'block') return at;
  return null;
}
