import { boxesToLetters, splitAtBoxes } from '../../match/boxes.ts';
import { matchMark, matchOption } from '../../match/options.ts';
import type { FormNode } from '../../forms/types.ts';
import { ITEM_LABEL } from '../../match/thresholds.ts';
import { fold, foldLabel } from '../../text/fold.ts';
import { parseDate } from '../../text/wareki.ts';

/** What a row of 変更箇所 and the assessment say beside the item column. */
export interface RowTexts {
  before: string;
  after: string;
  /** What an entry of the assessment says, and said as far as other rows tell. */
  textsOf: (key: string) => readonly string[];
  /** `fold`, by whoever remembers what it gave: the same texts are held against many rows. */
  foldText?: (text: string) => string;
}

/**
 * How the texts of a row fit an item. `equal`: the item says, or once said, what the row says; `kind`: they are an option, boxes or a date, as the
 * item takes them; `open`: the item takes any text; `no`: the item takes something else.
 */
export type Fit = 'equal' | 'kind' | 'open' | 'no';

export function fitOf(node: FormNode, keys: readonly string[], row: RowTexts): Fit {
  const { foldText = fold } = row;
  const texts = [row.after, row.before].filter((text) => text !== '');
  if (texts.length === 0) return 'open';
  const folded = texts.map(foldText);
  const has = keys
    .flatMap(row.textsOf)
    .map(foldText)
    .filter((text) => text.length >= ITEM_LABEL.proof.value);
  if (has.some((text) => folded.includes(text))) return 'equal';
  switch (node.type) {
    case 'choice':
      return texts.some((text) => matchOption(text, node.options)?.how === 'exact') ? 'kind' : 'no';
    case 'marks':
      return texts.some((text) => namesBox(text, node)) ? 'kind' : 'no';
    case 'date':
      return texts.some((text) => parseDate(text) !== null) ? 'kind' : 'no';
    default:
      return 'open';
  }
}

/** Whether a text lists boxes of the item: `[○] 紙 [ ] 専用線`. */
function namesBox(text: string, node: FormNode): boolean {
  return splitAtBoxes(boxesToLetters(text)).some((part) => {
    const found = matchMark(part, node.marks);
    return found !== null && foldLabel(found.mark.label).length >= ITEM_LABEL.proof.value;
  });
}
