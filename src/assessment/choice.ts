import type { ListItem } from 'mdast';
import type { FormNode } from '../forms/types.ts';
import { fold, nfkc } from '../text/fold.ts';
import { tidyLine } from '../text/tidy.ts';
import { escapeLine } from './escape.ts';
import { plainText, splitItem, type MarkdownBlock } from './markdown.ts';
import { didYouMean } from './nearest.ts';
import { fault, type ReadContext } from './reading.ts';
import { AS_PRINTED, PRINTED_OPTION, stripSuffix } from './suffix.ts';
import type { ChoiceValue } from './types.ts';

/** A task list of the options, the chosen one ticked, and （6）件 where the item bears a count. */
export function writeChoice(value: ChoiceValue, node: FormNode): string {
  const lines = value.options.map((option) => {
    const suffix = isOption(option, node) ? '' : PRINTED_OPTION;
    return `- [${option === value.value ? 'x' : ' '}] ${escapeLine(option + suffix, 'inline')}`;
  });
  if (value.value !== null && !value.options.includes(value.value)) {
    lines.push(`- [x] ${escapeLine(value.value + AS_PRINTED, 'inline')}`);
  }
  const parts = lines.length === 0 ? [] : [lines.join('\n')];
  if (value.count !== null) parts.push(`（${value.count}）件`);
  return parts.join('\n\n');
}

export function readChoice(blocks: readonly MarkdownBlock[], node: FormNode, reading: ReadContext): ChoiceValue {
  const value: ChoiceValue = { type: 'choice', value: null, options: [], count: null };
  const seen = new Set<string>();
  for (const block of blocks) {
    if (block.type === 'list') {
      for (const item of block.children) readOption(item, value, { seen, node, reading });
      continue;
    }
    const count = block.type === 'paragraph' ? readCount(plainText(block, reading.markdown)) : null;
    if (count !== null && value.count === null) value.count = count;
    else {
      const reason =
        'ここには選択肢の一覧（「- [x] …」の行）と「（6）件」のような件数だけを書けます。文章は消すか、「# 未整理の記載」へ移してください。';
      fault(reading, 'text-outside-item', block, reason);
    }
  }
  return value;
}

/** `seen`: the options that were read before. */
function readOption(
  item: ListItem,
  value: ChoiceValue,
  { seen, node, reading }: { seen: Set<string>; node: FormNode; reading: ReadContext },
): void {
  const { text, rest } = splitItem(item, reading.markdown);
  if (typeof item.checked !== 'boolean' || text === '') {
    const reason = `選択肢「${text}」に欄がありません。選ばれたものは「- [x] 」、ほかは「- [ ] 」で始めてください。`;
    fault(reading, 'missing-box', item, reason);
    return;
  }
  const [nested] = rest;
  if (nested !== undefined) {
    fault(reading, 'text-in-list-item', nested, '選択肢の下には何も書けません。この行を消してください。');
  }
  const asPrinted = stripSuffix(text, AS_PRINTED);
  if (asPrinted !== null && item.checked) {
    choose(asPrinted, item, value, reading);
    const reason = `様式の選択肢にない記載「${asPrinted}」を、原文のまま示します。`;
    const remedy = '選択肢のどれかを指すことが原文から明らかなら、その行に x を付けてください。';
    fault(reading, 'choice-as-printed', item, reason, remedy);
    return;
  }
  const option = stripSuffix(text, PRINTED_OPTION) ?? text;
  if (option === text && !isOption(text, node)) {
    const reason = `「${text}」は様式の選択肢にありません。${didYouMean(text, node.options)}原文にこう印字されているなら、後ろに、選択肢なら「${PRINTED_OPTION}」、選ばれた記載なら「${AS_PRINTED}」を付けてください。様式の選択肢：${node.options.join('、')}`;
    fault(reading, 'unknown-option', item, reason);
  }
  if (seen.has(option)) {
    fault(reading, 'repeated-option', item, `選択肢「${option}」が2回あります。1つを消してください。`);
  } else value.options.push(option);
  seen.add(option);
  if (item.checked) choose(option, item, value, reading);
}

function choose(option: string, item: ListItem, value: ChoiceValue, reading: ReadContext): void {
  if (value.value !== null && value.value !== option) {
    const reason = `「${value.value}」と「${option}」の両方に x が付いています。選ばれた1つだけを [x] にし、ほかは [ ] にしてください。`;
    fault(reading, 'two-choices', item, reason);
    return;
  }
  value.value = option;
}

/** The number of （6）件, in any width; null for anything else. */
function readCount(text: string): number | null {
  const match = /^\((\d{1,9})\)件$/u.exec(nfkc(tidyLine(text)).replace(/\s/gu, ''));
  return match === null ? null : Number(match[1]);
}

function isOption(text: string, node: FormNode): boolean {
  const folded = fold(text);
  return node.options.some((option) => fold(option) === folded);
}
