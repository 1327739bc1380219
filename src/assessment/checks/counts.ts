import type { FormNode, NodeLocation } from '../../forms/types.ts';
import { joinSentences, quoteNames, type Bilingual } from '../../text/bilingual.ts';
import type { ChoiceValue, MarksValue } from '../types.ts';
import { blocksBeside, faultAt, type Checked } from './checked.ts';

/** Whether what an item counts (委託する（6）件, 提供を行っている（4）件) agrees with the blocks that stand beside it. */
export function checkCounts(checked: Checked): void {
  for (const { entry, place } of checked.entries) {
    if (entry.value?.type === 'choice') checkChoice(checked, place, entry.value);
    if (entry.value?.type === 'marks') checkMarks(checked, place, entry.value);
  }
}

function checkChoice(checked: Checked, place: NodeLocation, value: ChoiceValue): void {
  const [blocks, ...others] = place.node.takesCount ? blocksOf(place.node) : [];
  if (blocks === undefined || others.length > 0) return;
  const numbers = blocksBeside(checked, place, blocks);
  // The form prints the option that calls for blocks (委託する) first.
  const [yes] = place.node.options;
  if (value.value !== null && value.value !== yes && place.node.options.includes(value.value)) {
    const chosen = { ja: `「${value.value}」が選ばれているのに、`, en: `「${value.value}」 is chosen, but` };
    if (numbers.length > 0) offButThere(checked, place, chosen, blocks, numbers);
  } else if (value.count !== null && value.count !== numbers.length) {
    differs(checked, place, `${value.value ?? place.node.label}（${value.count}）件`, blocks, numbers);
  }
}

function checkMarks(checked: Checked, place: NodeLocation, value: MarksValue): void {
  for (const option of place.node.marks.filter(({ takesCount }) => takesCount)) {
    const mark = value.marks.find(({ label }) => label === option.label);
    // 提供を行っている counts the blocks 提供先, 移転を行っている the blocks 移転先: both begin with the same two letters.
    const blocks = blocksOf(place.node).find(({ label }) => label.slice(0, 2) === option.label.slice(0, 2));
    if (mark === undefined || blocks === undefined) continue;
    const numbers = blocksBeside(checked, place, blocks);
    const unmarked = { ja: `「${mark.label}」に○がないのに、`, en: `「${mark.label}」 has no ○, but` };
    if (mark.state === 'off' && numbers.length > 0) offButThere(checked, place, unmarked, blocks, numbers);
    else if (mark.state === 'off' && (mark.count ?? 0) > 0) {
      const reason = {
        ja: `「${mark.label}」に○がありませんが、（${mark.count}）件とあります。`,
        en: `「${mark.label}」 has no ○, but the count 「（${mark.count}）件」.`,
      };
      const remedy = { ja: '違うなら○か件数を直してください。', en: 'If not, correct the ○ or the count.' };
      faultAt(checked, 'counted-but-off', place, reason, joinSentences(AS_IT_IS, remedy));
    } else if (mark.count !== null && mark.count !== numbers.length) {
      differs(checked, place, `${mark.label}（${mark.count}）件`, blocks, numbers);
    }
  }
}

function blocksOf(node: FormNode): FormNode[] {
  return (node.parent?.children ?? []).filter(({ repeat }) => repeat === 'block');
}

const AS_IT_IS: Bilingual = {
  ja: '原文のとおりならこのままでかまいません。',
  en: 'If the original has it so, leave it as it is.',
};

function differs(checked: Checked, place: NodeLocation, words: string, blocks: FormNode, numbers: number[]): void {
  const listed = listBlocks(blocks, numbers);
  const found: Bilingual =
    numbers.length === 0
      ? { ja: 'ありません', en: '0' }
      : { ja: `${numbers.length}件です（${listed.ja}）`, en: `${numbers.length} (${listed.en})` };
  const reason = {
    ja: `「${words}」とありますが、${blocks.label}は${found.ja}。`,
    en: `It prints 「${words}」, but the number of 「${blocks.label}」 is ${found.en}.`,
  };
  const remedy = {
    ja: `違うなら件数を直すか、欠けている${blocks.label}を書き足してください。`,
    en: `If not, correct the count, or add the 「${blocks.label}」 that is missing.`,
  };
  faultAt(checked, 'count-mismatch', place, reason, joinSentences(AS_IT_IS, remedy));
}

/** `off`: the first half of the sentence. */
function offButThere(checked: Checked, place: NodeLocation, off: Bilingual, blocks: FormNode, numbers: number[]): void {
  const listed = listBlocks(blocks, numbers);
  const found = {
    ja: `${blocks.label}が${numbers.length}件あります（${listed.ja}）。`,
    en: `the number of 「${blocks.label}」 is ${numbers.length} (${listed.en}).`,
  };
  const remedy = { ja: '違うならどちらかを直してください。', en: 'If not, correct one of them.' };
  faultAt(checked, 'counted-but-off', place, joinSentences(off, found), joinSentences(AS_IT_IS, remedy));
}

const listBlocks = (blocks: FormNode, numbers: readonly number[]): Bilingual => ({
  ja: `${blocks.label}${numbers.join('、')}`,
  en: quoteNames(numbers.map((number) => `${blocks.label}${number}`)).en,
});
