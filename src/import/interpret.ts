import type { Change, Entry } from '../assessment/types.ts';
import { keyOf } from '../forms/keys.ts';
import type { Form, FormNode } from '../forms/types.ts';
import { PAGE_BREAK, TELLING_LABEL } from '../match/thresholds.ts';
import { fold, foldLabel } from '../text/fold.ts';
import { charactersOf, charactersOfPart, type Coverage } from './coverage-counter.ts';
import { flagChanges } from './changes/flags.ts';
import { joinSplitRows } from './changes/join.ts';
import { readChangeRow } from './changes/rows.ts';
import { toEntries } from './entries.ts';
import { splitAnnex } from './place/annex.ts';
import { alignFiles } from './place/files.ts';
import { findBoilerplate } from './place/boilerplate.ts';
import { inferMarks } from './infer.ts';
import { joinLabels } from './place/join-labels.ts';
import { LabelIndex } from '../match/labels/label-index.ts';
import { cellsOf, observeRow, type ObservedRow } from './place/observe-row.ts';
import { BeamDecoder } from './place/beam-decoder.ts';
import { findHeadersAndFooters, type HeaderFooterKind } from './place/headers-and-footers.ts';
import { Collector } from './place/collector.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { ImportDoubt, Lines, SourceBlock, UnplacedText } from './types.ts';

/** An assessment as far as its source tells it; what could not be placed is kept with its lines. */
export interface Interpreted {
  entries: Entry[];
  changes: Change[];
  unplaced: UnplacedText[];
  /** Source lines of each item. */
  lines: Record<string, Lines>;
  /** Source lines of each cell that an item was read from. */
  spans: Record<string, Lines[]>;
  changeLines: Lines[];
  diagnostics: ImportDoubt[];
  coverage: Coverage;
  /** First source lines of what pages print by themselves: their numbers, and lines at their head or foot. */
  running: ReadonlyMap<number, HeaderFooterKind>;
}

/** The heading of an attachment that the form does not know (別紙1 …); `別紙1参照` and `別紙1のとおり` are texts. */
const ATTACHMENT = /^[（(【]?\s*別紙\s*[\d０-９]{0,2}\s*(?:[）)】].{0,40}|[\s　].{1,40}|)$/u;
const REFERENCE = /参照|とおり|通り|記載|。/u;

/** Puts a line that every page prints among the unplaced words, once. */
function emitOnce(part: SourceBlock, emitted: Set<string>, collector: Collector): void {
  for (const { text, lines } of cellsOf(part)) {
    const words = fold(text).replace(/\d+/gu, '#');
    if (words === '' || emitted.has(words)) collector.counter.add('repeated', charactersOf(text));
    else collector.unassigned(text, lines, PAGE_EDGE);
    emitted.add(words);
  }
}

const NO_VALUE: Bilingual = {
  ja: '見出しの印字で、どの項目の記載でもありません。',
  en: 'A printed heading, which is the value of no item.',
};

const MIXED_HEADING: Bilingual = {
  ja: '見出しと、その横の記載が混ざって読まれた行です。○の欄などがあれば、原文を見てその項目へ移してください。',
  en: 'A heading and the text beside it were read as one line. Move boxes and values to their item with the original beside you.',
};
const PAGE_EDGE: Bilingual = {
  ja: '各ページの上か下に繰り返し印字された行です。評価書の記載であれば、その項目へ移してください。',
  en: 'A line that is printed at the top or bottom of each page. If it belongs to the assessment, move it to its item.',
};
const NUMBER_ASSUMED: Bilingual = {
  ja: '見出しの番号が印字されていないため、前の番号に続く番号としました。',
  en: 'The number of the heading is not printed; the one after the number before is assumed.',
};

/** The beginning of a numbered heading of a section, folded; none where it is too short to be known by it. */
function headingBeginning({ number, label }: FormNode): string[] {
  const folded = foldLabel((number ?? '') + label);
  const shortest = TELLING_LABEL.heading.value;
  return /^\d+$/u.test(number ?? '') && folded.length >= shortest ? [folded.slice(0, shortest)] : [];
}

/** Whether a part begins like a heading, whatever was drawn between its lines: it is no value of the item above it. */
function beginsWithHeading(part: SourceBlock, headings: readonly string[]): boolean {
  const [first] = cellsOf(part).filter(({ text }) => text !== '');
  const words = foldLabel(first?.text.slice(0, 4 * TELLING_LABEL.heading.value) ?? '');
  return headings.some((heading) => words.startsWith(heading));
}

const BEHIND_RANGE: Bilingual = {
  ja: '続けて印字された見出し（提供先6～10など）の行です。評価書の記載があれば、その項目へ移してください。',
  en: 'Text behind a heading for several items. Move it to its item with the original beside you.',
};

/** Whether a line is the head or foot of a page: one that is no label of the form. */
function isEdge(part: SourceBlock, index: LabelIndex): boolean {
  return (
    part.kind === 'line' && part.edge === true && !index.candidates(part.text).some(({ cost }) => cost < index.likely)
  );
}

/**
 * Reads the parts of a source as an assessment of the form. Works by the form's data alone, for every kind of source. `emptyIsOff`: the
 * source cannot have lost the sign of a box. `version`: the version of the form by its id, where it is known.
 */
export function interpret(
  printed: readonly SourceBlock[],
  form: Form,
  emptyIsOff = false,
  version: string | null = null,
): Interpreted {
  const index = new LabelIndex(form.sections);
  const history = form.sections.find(({ special }) => special === 'changes') ?? null;
  const collector = new Collector();
  const parts = joinLabels(printed, index);
  const boilerplate = findBoilerplate(parts, form);
  const running = findHeadersAndFooters(parts, index);
  const { counter } = collector;
  const emitted = new Set<string>();
  const read: (ObservedRow | 'range' | { attachment: string; lines: Lines })[] = [];
  let lastLine = 0;
  let turned = false;
  for (const part of parts) {
    const gap = turned || part.lines[0] - lastLine - 1 > PAGE_BREAK.more.value;
    lastLine = part.lines[1];
    const onPage = running.get(part) ?? (isEdge(part, index) ? 'edge' : undefined);
    turned = onPage !== undefined;
    if (onPage) {
      if (onPage === 'page') counter.add('print', charactersOfPart(part));
      else emitOnce(part, emitted, collector);
      continue;
    }
    if (part.kind === 'repeat' || boilerplate.has(part)) {
      // What a page prints above the form does not hide that a page begins.
      turned = gap;
      counter.add(part.kind === 'repeat' ? 'repeated' : 'print', charactersOfPart(part));
      continue;
    }
    if (part.kind === 'stray') {
      collector.unassigned(part.text, part.lines, part.why);
      continue;
    }
    const filled = cellsOf(part).filter((cell) => cell.text !== '');
    const [only, ...others] = filled;
    const isAlone = only !== undefined && others.length === 0;
    const range = index.rangeHeading(filled.map(({ text }) => text).join(''));
    if (range === 'begins') {
      for (const { text, lines } of filled) collector.unassigned(text, lines, BEHIND_RANGE);
      read.push('range');
    } else if (!only || range === 'whole' || (isAlone && index.isCaption(only.text))) {
      counter.add('print', charactersOfPart(part));
      if (range === 'whole') read.push('range');
    } else if (part.kind !== 'row' && only && ATTACHMENT.test(only.text) && !REFERENCE.test(only.text))
      read.push({ attachment: only.text, lines: part.lines });
    else read.push(observeRow(part, gap, index, history));
  }
  const observations = read.filter((entry): entry is ObservedRow => entry !== 'range' && 'options' in entry);
  // A heading that the order of the form has no place for is no value of the item above it.
  const sections = new Set(form.sections.map(({ number, label }) => foldLabel((number ?? '') + label)));
  const headings = form.sections.flatMap(({ children }) => children.flatMap(headingBeginning));
  const steps = new BeamDecoder(form).find(observations);
  let at = 0;
  for (const entry of read) {
    if (entry === 'range') {
      collector.close();
      continue;
    }
    if ('attachment' in entry) {
      collector.leave(entry.attachment, entry.lines);
      continue;
    }
    const step = steps[at];
    const words = entry.part.kind === 'heading' || entry.part.kind === 'line' ? entry.part.text : '';
    if (step?.option.kind === 'content' && sections.has(foldLabel(words))) {
      collector.unassigned(words, entry.lines, NO_VALUE);
    } else if (step?.option.kind === 'content' && beginsWithHeading(entry.part, headings)) {
      for (const { text, lines } of cellsOf(entry.part).filter((cell) => cell.text !== ''))
        collector.unassigned(text, lines, MIXED_HEADING);
      collector.close();
    } else if (step) {
      collector.add(entry, step);
      if (step.assumed && step.option.kind === 'label') {
        const label = step.option.labels.at(-1);
        const key = label && keyOf({ node: label.node, file: step.file, block: step.block });
        if (key !== undefined)
          collector.diagnostics.push({ line: entry.lines[0], key, code: 'number-assumed', message: NUMBER_ASSUMED });
      }
    }
    at += 1;
  }
  collector.close();
  alignFiles(collector.slots);
  splitAnnex(collector.slots, ({ text, lines }, why) => collector.unassigned(text, lines, why, 'item'));
  const entries = toEntries(collector, form, emptyIsOff, version);
  const rows = flagChanges(joinSplitRows(collector.changes.map((raw) => readChangeRow(raw.cells, raw.lines))));
  const changes = rows.map((row) => row.change);
  return {
    entries: inferMarks(entries.entries, changes, form),
    lines: entries.lines,
    spans: entries.spans,
    changes,
    changeLines: rows.map((row) => row.lines),
    unplaced: collector.unplaced.sort((a, b) => a.lines[0] - b.lines[0]),
    diagnostics: [...collector.diagnostics, ...entries.doubts].sort((a, b) => a.line - b.line),
    coverage: counter.close(printed),
    running: new Map(Array.from(running, ([part, kind]) => [part.lines[0], kind])),
  };
}
