import type { ListItem } from 'mdast';
import type { FormNode } from '../forms/types.ts';
import { joinSentences, quoteNames } from '../text/bilingual.ts';
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
      const reason = {
        ja: 'ここには選択肢の一覧（「- [x] …」の行）と「（6）件」のような件数だけを書けます。文章は消すか、「# 未整理の記載」へ移してください。',
        en: 'Only the list of options (lines like 「- [x] …」) and a count like 「（6）件」 may be written here. Delete the text, or move it below 「# 未整理の記載」.',
      };
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
    const reason = {
      ja: `選択肢「${text}」に欄がありません。選ばれたものは「- [x] 」、ほかは「- [ ] 」で始めてください。`,
      en: `The option 「${text}」 has no box. Begin the chosen one with 「- [x] 」 and the others with 「- [ ] 」.`,
    };
    fault(reading, 'missing-box', item, reason);
    return;
  }
  const [nested] = rest;
  if (nested !== undefined) {
    const reason = {
      ja: '選択肢の下には何も書けません。この行を消してください。',
      en: 'Nothing may be written below an option. Delete this line.',
    };
    fault(reading, 'text-in-list-item', nested, reason);
  }
  const asPrinted = stripSuffix(text, AS_PRINTED);
  if (asPrinted !== null && item.checked) {
    choose(asPrinted, item, value, reading);
    const reason = {
      ja: `様式の選択肢にない記載「${asPrinted}」を、原文のまま示します。`,
      en: `「${asPrinted}」 is not an option of the form. It is shown as printed.`,
    };
    const remedy = {
      ja: '選択肢のどれかを指すことが原文から明らかなら、その行に x を付けてください。',
      en: 'If it is clear from the original that it means one of the options, put the x on that line.',
    };
    fault(reading, 'choice-as-printed', item, reason, remedy);
    return;
  }
  const option = stripSuffix(text, PRINTED_OPTION) ?? text;
  if (option === text && !isOption(text, node)) {
    const unknown = {
      ja: `「${text}」は様式の選択肢にありません。`,
      en: `「${text}」 is not an option of the form.`,
    };
    const remedy = {
      ja: `原文にこう印字されているなら、後ろに、選択肢なら「${PRINTED_OPTION}」、選ばれた記載なら「${AS_PRINTED}」を付けてください。様式の選択肢：${node.options.join('、')}`,
      en: `If the original prints it so, add 「${PRINTED_OPTION}」 behind an option, and 「${AS_PRINTED}」 behind the chosen value. Options of the form: ${quoteNames(node.options).en}`,
    };
    fault(reading, 'unknown-option', item, joinSentences(unknown, didYouMean(text, node.options), remedy));
  }
  if (seen.has(option)) {
    const reason = {
      ja: `選択肢「${option}」が2回あります。1つを消してください。`,
      en: `The option 「${option}」 is there twice. Delete one.`,
    };
    fault(reading, 'repeated-option', item, reason);
  } else value.options.push(option);
  seen.add(option);
  if (item.checked) choose(option, item, value, reading);
}

function choose(option: string, item: ListItem, value: ChoiceValue, reading: ReadContext): void {
  if (value.value !== null && value.value !== option) {
    const reason = {
      ja: `「${value.value}」と「${option}」の両方に x が付いています。選ばれた1つだけを [x] にし、ほかは [ ] にしてください。`,
      en: `Both 「${value.value}」 and 「${option}」 have an x. Give [x] to the chosen one only, and [ ] to the others.`,
    };
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
