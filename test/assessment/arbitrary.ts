import fc from 'fast-check';
import { isDash } from '../../src/text/dash.ts';
import type {
  Assessment,
  Change,
  Entry,
  Frontmatter,
  Mark,
  ReviewShare,
  SourceInfo,
  Unplaced,
  Value,
} from '../../src/assessment/types.ts';
import { keyOf } from '../../src/forms/keys.ts';
import { loadForms } from '../../src/forms/load.ts';
import type { Form, FormNode, NodeLocation } from '../../src/forms/types.ts';
import { tidy, tidyLine } from '../../src/text/tidy.ts';

/** Pieces that Markdown, HTML or the format of the files could mistake for something. */
const nasty = fc.constantFrom(
  ...[
    '# x',
    '## 変更1',
    '- [ ] a',
    '- [x] ',
    '1. x',
    '1. ',
    '2. ',
    '2) ',
    '1) ',
    '* * *',
    '---',
    '- -',
    '===',
    '~~~',
    '```',
    '> ',
    '+ ',
    '・',
    '・x',
  ],
  ...[
    '[a](javascript:x)',
    '![',
    '](',
    '[^1]:',
    '[a]: b',
    '<script>',
    '</b>',
    '<!--',
    '<https://x.example>',
    '<中間サーバー>',
  ],
  ...[
    '&lt;',
    '&#35;',
    '&amp',
    '|a|b|',
    '\\',
    '\\\\',
    '\\*',
    '{#I-1}',
    ' {#key}',
    '（判読不明）',
    '（原文のまま）',
    '（原文の選択肢）',
  ],
  ...[
    '（4）件',
    '（',
    '）',
    '(',
    ')',
    '記入：',
    '推定：○',
    ': ',
    '：',
    '、',
    '－',
    '—',
    '-',
    '_',
    '*',
    '**',
    '`',
    '~',
    '$',
    '@',
    '.',
    ',',
  ],
  ...[
    'http://',
    'https://x.example/a_b',
    'www.x.example',
    'a@b.example',
    '\u3000',
    '\t',
    '\u00a0',
    '😀',
    '𠮷',
    'ｱ',
    'Ａ１',
    '①',
    '※',
  ],
);
const plain = fc.constantFrom(
  '見本',
  '市長',
  '個人番号',
  'システム',
  '委託する',
  '令和5年',
  '9月25日',
  '13月',
  'その他',
  'A',
  'z',
  '7',
  ' ',
);
const pieces = fc.oneof(
  { weight: 5, arbitrary: plain },
  { weight: 5, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);

/** Words on one line, as `tidyLine` leaves them; NUL cannot stand in Markdown. */
export const line: fc.Arbitrary<string> = fc
  .array(pieces, { minLength: 1, maxLength: 8 })
  .map((words) => tidyLine(tidy(words.join('').replaceAll('\0', '')).replaceAll('\n', ' ')));

const words = line.filter((text) => text !== '');

/** A text of any number of lines, as `tidy` leaves it. */
export const text: fc.Arbitrary<string> = fc.array(line, { maxLength: 6 }).map((lines) => tidy(lines.join('\n')));

const notDash = (value: string): boolean => !isDash(value);
const count = fc.option(fc.nat({ max: 120 }));

function markOf(node: FormNode): fc.Arbitrary<Mark> {
  const known = fc.constantFrom(...node.marks.flatMap((option) => [option.label, ...option.aliases]));
  const label = fc.oneof({ weight: 4, arbitrary: known }, words);
  const inferred = fc.record({ state: fc.constantFrom('on' as const, 'off' as const), why: line });
  return fc
    .record({
      label,
      state: fc.constantFrom('on' as const, 'off' as const, 'unclear' as const),
      text: fc.oneof(fc.constant(''), words, text),
      count,
      inferred: fc.option(inferred),
    })
    .map((mark) => ({ ...mark, inferred: mark.state === 'unclear' ? mark.inferred : null }));
}

function valueOf(node: FormNode): fc.Arbitrary<Value | null> {
  const none = fc.constantFrom('-', '－', '—', 'ー').map((printed) => ({ type: 'none' as const, printed }));
  const orNone = (value: fc.Arbitrary<Value>): fc.Arbitrary<Value> => fc.oneof({ weight: 6, arbitrary: value }, none);
  switch (node.type) {
    case null:
      return fc.constant(null);
    case 'text':
      return orNone(text.filter(notDash).map((value) => ({ type: 'text', text: value })));
    case 'date': {
      const date = fc.constantFrom(
        '令和5年9月25日',
        '平成28年12月（予定）',
        '令和5年13月1日',
        '令和5年2月30日（原文のまま）',
        '未定',
      );
      const printed = fc.oneof(date, text.filter(notDash));
      return orNone(printed.map((value) => ({ type: 'date', printed: value })));
    }
    case 'choice': {
      const option = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...node.options) }, words);
      const options = fc.uniqueArray(option, { maxLength: 6 });
      return orNone(
        fc
          .record({ options, chosen: fc.option(fc.oneof(option, fc.nat())), count })
          .map(({ options, chosen, count }) => {
            const value = typeof chosen === 'number' ? (options[chosen % Math.max(1, options.length)] ?? null) : chosen;
            return { type: 'choice', value, options, count };
          }),
      );
    }
    case 'marks': {
      const marks = fc.uniqueArray(markOf(node), { maxLength: 8, selector: (mark) => mark.label });
      return orNone(marks.map((value) => ({ type: 'marks', marks: value })));
    }
  }
}

/** Places of a form in printed order, with one to two files and some blocks; any of them may be missing. */
function placesOf(form: Form): fc.Arbitrary<NodeLocation[]> {
  const visit = (
    node: FormNode,
    above: Omit<NodeLocation, 'node'>,
    keep: () => boolean,
    files: number,
  ): NodeLocation[] => {
    const numbers =
      node.repeat === 'file'
        ? Array.from({ length: files }, (_, n) => n + 1)
        : node.repeat === 'block'
          ? [1, 4, 12]
          : [null];
    return numbers.flatMap((number) => {
      const at = {
        file: node.repeat === 'file' ? number : above.file,
        block: node.repeat === 'block' ? number : above.block,
      };
      const beneath = node.children.flatMap((child) => visit(child, at, keep, files));
      return keep() ? [{ node, ...at }, ...beneath] : beneath;
    });
  };
  return fc
    .record({
      files: fc.integer({ min: 1, max: 3 }),
      share: fc.constantFrom(5, 50, 100),
      seed: fc.infiniteStream(fc.nat({ max: 99 })),
    })
    .map(({ files, share, seed }) =>
      form.sections.flatMap((section) =>
        visit(section, { file: null, block: null }, () => share === 100 || Number(seed.next().value) < share, files),
      ),
    );
}

function printedLabels(place: NodeLocation): string[] {
  const { node, block } = place;
  if (node.onHeading) return ['', '', node.label];
  const number = block !== null && node.repeat === 'block' ? String(block) : '';
  const numbered =
    node.number === null ? [] : [`${node.number}${node.label}${number}`, `${node.number}. ${node.label}${number} ※`];
  return [`${node.label}${number}`, ...numbered, ...node.aliases];
}

function entryOf(place: NodeLocation): fc.Arbitrary<Entry> {
  const label = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...printedLabels(place)) }, line);
  return fc
    .record({ label, value: valueOf(place.node) })
    .map(({ label, value }) => ({ key: keyOf(place), field: place.node.field, label, value }));
}

const flags = ['damaged', 'cut', 'unchanged', 'joined', 'timing-lost', 'date-lost'] as const;
const change: fc.Arbitrary<Change> = fc.record({
  date: fc.oneof(fc.constantFrom('', '平成30年3月26日', '令和5年2月30日'), text),
  item: line,
  before: text,
  after: text,
  timing: fc.constantFrom('事前' as const, '事後' as const, '' as const),
  note: fc.oneof(fc.constant(''), text),
  flags: fc.uniqueArray(fc.constantFrom(...flags)),
});

const range = fc
  .record({ first: fc.integer({ min: 1, max: 5000 }), more: fc.nat({ max: 3 }) })
  .map(({ first, more }): [number, number] => [first, first + more]);
const sheet = line.filter((name) => name !== '' && !name.includes('」'));
const unplaced: fc.Arbitrary<Unplaced> = fc.record({
  at: fc.oneof(
    range.map((lines) => ({ lines })),
    range.map((pages) => ({ pages })),
    range.map((paragraphs) => ({ paragraphs })),
    fc.record({ table: fc.integer({ min: 1, max: 99 }), rows: range }),
    fc.record({ sheet, range: fc.constantFrom('A3', 'A3:F8', 'AB10:AZ200') }),
  ),
  text,
});

const isoDate = fc
  .date({ min: new Date('2014-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

const source: fc.Arbitrary<SourceInfo> = fc.record({
  file: words,
  url: fc.option(fc.webUrl()),
  retrieved: fc.option(isoDate),
  sha256: fc.option(fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })),
  licence: fc.option(words),
  kind: fc.constantFrom('ocr', 'text', 'pdf', 'hand'),
  quality: fc.constantFrom('poor' as const, 'accepted' as const, null),
});

const reviewShare: fc.Arbitrary<ReviewShare> = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.nat(999))
  .map(([of, confirmed]) => ({ confirmed: Math.min(confirmed, of), of }));

function frontmatterOf(form: Form): fc.Arbitrary<Frontmatter> {
  const fields = fc.record({
    form: fc.constant(form.id),
    number: fc.option(fc.oneof(digits(3), words)),
    title: fc.option(words),
    municipality: digits(6),
    authority: fc.option(words),
    procedure: fc.option(fc.constantFrom('jido-teate', 'kaigo', 'a1-b2')),
    published: fc.option(fc.oneof(isoDate, fc.constantFrom('2016-12', '2016'))),
    complete: fc.boolean(),
    source: fc.option(source),
    status: fc.constantFrom('draft' as const, 'published' as const, 'ended' as const),
    ended: fc.option(isoDate),
    comments: fc.option(
      fc.tuple(isoDate, isoDate).map(([a, b]) => (a <= b ? { from: a, until: b } : { from: b, until: a })),
    ),
    formVersion: fc.option(words),
    formerSlugs: fc.array(fc.constantFrom('12', 'kyoiku-3', '3-kiso', '012')),
    reviewed: fc.boolean(),
  });
  return fc
    .tuple(fields, fc.option(reviewShare))
    .map(([front, review]) => (review === null ? front : { ...front, review }));
}

function assessmentOf(form: Form): fc.Arbitrary<Assessment> {
  const entries = placesOf(form).chain((places) => fc.tuple(...places.map(entryOf)));
  return fc
    .record({
      frontmatter: frontmatterOf(form),
      entries,
      order: fc.option(fc.infiniteStream(fc.nat()), { freq: 8 }),
      changes: fc.array(change, { maxLength: 5 }),
      unplaced: fc.array(unplaced, { maxLength: 3 }),
    })
    .map(({ frontmatter, entries, order, changes, unplaced }) => {
      // Scrambled sources give items in any order.
      const ordered =
        order === null
          ? entries
          : entries
              .map((entry) => [Number(order.next().value), entry] as const)
              .sort(([a], [b]) => a - b)
              .map(([, entry]) => entry);
      const hasSection = entries.some((entry) => entry.key === form.sections.at(-1)?.segment);
      return { frontmatter, entries: ordered, changes: hasSection ? changes : [], unplaced };
    });
}

/** Any assessment in normal form, of any of the three forms. */
export const assessment: fc.Arbitrary<Assessment> = fc.oneof(...loadForms().map(assessmentOf));
