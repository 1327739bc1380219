import type { FormNode } from '../forms/types.ts';
import { joinSentences, quoteNames, type Bilingual } from '../text/bilingual.ts';
import { nfkc } from '../text/fold.ts';
import { FLAG_WORDS } from './change-flags.ts';
import { markDate, readPrintedDate } from './date.ts';
import { readFields, writeField, type Field } from './field-list.ts';
import type { MarkdownBlock } from './markdown.ts';
import { didYouMean } from './nearest.ts';
import type { HeadingSection } from './parts.ts';
import { fault, type ReadContext } from './reading.ts';
import { readText, writeText } from './text.ts';
import type { Change, ChangeFlag } from './types.ts';

const BEFORE = '変更前の記載';
const AFTER = '変更後の記載';

type FieldName = '変更日' | '項目' | '提出時期' | '説明' | '注記';
const FIELD_NAMES: FieldName[] = ['変更日', '項目', '提出時期', '説明', '注記'];

/** Each change as a section below the heading of the section of changes. */
export function writeChanges(changes: readonly Change[]): string {
  return changes.map((change, index) => writeChange(change, index + 1)).join('\n\n');
}

function writeChange(change: Change, number: number): string {
  const fields = [
    ...writeField('変更日', ': ', markDate(change.date)),
    ...writeField('項目', ': ', change.item),
    ...writeField('提出時期', ': ', change.timing),
  ];
  if (change.note !== '') fields.push(...writeField('説明', ': ', change.note));
  if (change.flags.length > 0) {
    fields.push(...writeField('注記', ': ', change.flags.map((flag) => FLAG_WORDS[flag]).join('、')));
  }
  return [
    `## 変更${number}`,
    fields.join('\n'),
    `### ${BEFORE}`,
    writeText(change.before),
    `### ${AFTER}`,
    writeText(change.after),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A change with the line of its heading. */
export interface LocatedChange {
  change: Change;
  line: number;
}

/** Reads what stands below the heading of the section of changes. */
export function readChanges(
  blocks: readonly MarkdownBlock[],
  parts: readonly HeadingSection[],
  node: FormNode,
  reading: ReadContext,
): LocatedChange[] {
  const [unexpected] = blocks;
  if (unexpected !== undefined) {
    const reason = {
      ja: '変更は「## 変更1」のような見出しの下に書いてください。',
      en: 'Write each change below a heading like 「## 変更1」.',
    };
    fault(reading, 'text-outside-item', unexpected, reason);
  }
  const changes: LocatedChange[] = [];
  let before: HeadingSection | null = null;
  let after: HeadingSection | null = null;
  let head: HeadingSection | null = null;
  const finish = (): void => {
    if (head === null) return;
    const at: ReadContext = { ...reading, item: `change-${changes.length + 1}` };
    changes.push({ change: readChange(head, before, after, at), line: head.line });
  };
  for (const part of parts) {
    const at: ReadContext = { ...reading, item: head === null ? node.field : `change-${changes.length + 1}` };
    const number = /^変更([1-9]\d*)$/u.exec(nfkc(part.label).replace(/\s/gu, ''));
    if (part.depth === 2 && number !== null) {
      finish();
      [head, before, after] = [part, null, null];
      if (Number(number[1]) !== changes.length + 1) {
        const own = changes.length + 1;
        const reason = {
          ja: `上から${own}番目の変更を、並び順のとおり変更${own}として示します。`,
          en: `Change ${own} from the top is shown as 変更${own}, by its order.`,
        };
        const remedy = {
          ja: `見出しは「変更${number[1]}」です。番号を直すか、順番を直してください。`,
          en: `Its heading is 「変更${number[1]}」. Correct the number or the order.`,
        };
        fault({ ...reading, item: `change-${own}` }, 'change-number', part.heading, reason, remedy);
      }
    } else if (part.depth === 3 && head !== null && part.label === BEFORE && before === null) before = part;
    else if (part.depth === 3 && head !== null && part.label === AFTER && after === null) after = part;
    else {
      const reason = {
        ja: `変更箇所の見出しは「## 変更1」、その下に「### ${BEFORE}」「### ${AFTER}」を1つずつです。「${part.label}」を直すか、消してください。`,
        en: `The headings of 変更箇所 are 「## 変更1」, and below it one 「### ${BEFORE}」 and one 「### ${AFTER}」. Correct or delete 「${part.label}」.`,
      };
      fault(at, 'change-heading', part.heading, reason);
    }
  }
  finish();
  return changes;
}

function readChange(
  head: HeadingSection,
  before: HeadingSection | null,
  after: HeadingSection | null,
  reading: ReadContext,
): Change {
  for (const [part, name] of [
    [before, BEFORE],
    [after, AFTER],
  ] as const) {
    if (part !== null) continue;
    const reason = {
      ja: `「### ${name}」の見出しがありません。記載が空でも、見出しは書いてください。`,
      en: `The heading 「### ${name}」 is missing. Write it even if there are no words below it.`,
    };
    fault(reading, 'change-part', head.heading, reason);
  }
  const fields = readHead(head, reading);
  const textOf = (name: FieldName): string => fields.get(name)?.text ?? '';
  const date = fields.get('変更日');
  return {
    date: date === undefined ? '' : readPrintedDate(date.text, date.node, reading),
    item: readItem(fields.get('項目'), reading),
    before: before === null ? '' : readText(before.blocks, reading),
    after: after === null ? '' : readText(after.blocks, reading),
    timing: readTiming(fields.get('提出時期'), reading),
    note: textOf('説明'),
    flags: readFlags(fields.get('注記'), reading),
  };
}

function readHead(head: HeadingSection, reading: ReadContext): Map<FieldName, Field> {
  const found = new Map<FieldName, Field>();
  for (const block of head.blocks) {
    const { fields, others } =
      block.type === 'list' ? readFields(block, reading.markdown) : { fields: [], others: [block] };
    for (const field of fields) {
      const name = FIELD_NAMES.find((known) => known === field.name);
      if (name === undefined) {
        const unknown = { ja: `「${field.name}」という欄はありません。`, en: `There is no field 「${field.name}」.` };
        const allowed = describeAllowed(FIELD_NAMES);
        const reason = joinSentences(unknown, didYouMean(field.name, FIELD_NAMES), allowed);
        fault(reading, 'change-field', field.node, reason);
      } else if (found.has(name)) {
        const reason = {
          ja: `「${name}」が2回あります。1つを消してください。`,
          en: `「${name}」 is there twice. Delete one.`,
        };
        fault(reading, 'change-field', field.node, reason);
      } else found.set(name, field);
    }
    for (const other of others) {
      const reason = {
        ja: `変更の見出しの下には「- 変更日: …」のような行だけを書けます。記載は「### ${BEFORE}」「### ${AFTER}」の下へ移してください。`,
        en: `Only lines like 「- 変更日: …」 may be written below the heading of a change. Move other words below 「### ${BEFORE}」 or 「### ${AFTER}」.`,
      };
      fault(reading, 'change-field', other, reason);
    }
  }
  return found;
}

const describeAllowed = (names: readonly string[]): Bilingual => ({
  ja: `書けるのは ${names.join('、')} です。`,
  en: `Write one of ${quoteNames(names).en}.`,
});

/** 項目 is one line: a second one under it is most likely the next field, indented by mistake. */
function readItem(field: Field | undefined, reading: ReadContext): string {
  const [item = '', ...others] = field?.text.split('\n') ?? [];
  if (field !== undefined && others.length > 0) {
    const reason = {
      ja: `項目は1行で書いてください。その下に「${others.join('、')}」とあります。別の欄であれば、行の頭の空白を消してください。`,
      en: `Write 項目 on one line. Below it is 「${others.join('、')}」. If that is another field, delete the blanks at the beginning of the line.`,
    };
    fault(reading, 'change-field', field.node, reason);
  }
  return [item, ...others].join(' ').trim();
}

function readTiming(field: Field | undefined, reading: ReadContext): Change['timing'] {
  const text = field?.text ?? '';
  if (text === '事前' || text === '事後' || text === '') return text;
  if (field !== undefined) {
    const reason = {
      ja: `提出時期は「事前」か「事後」です（「${text}」とあります）。印字されていないなら空にし、注記に「${FLAG_WORDS['timing-lost']}」と書いてください。`,
      en: `提出時期 is 「事前」 or 「事後」, not 「${text}」. If it is not printed, leave it empty and write 「${FLAG_WORDS['timing-lost']}」 under 注記.`,
    };
    fault(reading, 'change-timing', field.node, reason);
  }
  return '';
}

function readFlags(field: Field | undefined, reading: ReadContext): ChangeFlag[] {
  const flags = Object.entries(FLAG_WORDS) as [ChangeFlag, string][];
  const words = (field?.text ?? '').split(/[、,\n]/u).map((word) => word.trim());
  return words.flatMap((word) => {
    if (word === '') return [];
    const flag = flags.find(([, allowed]) => allowed === word);
    if (flag !== undefined) return [flag[0]];
    const allowed = Object.values(FLAG_WORDS);
    const unknown = { ja: `「${word}」という注記はありません。`, en: `There is no 注記 「${word}」.` };
    const reason = joinSentences(unknown, didYouMean(word, allowed), describeAllowed(allowed));
    if (field !== undefined) fault(reading, 'change-flag', field.node, reason);
    return [];
  });
}
