import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { joinSentences } from '../text/bilingual.ts';
import { keyOf, parseKey, walk } from '../forms/keys.ts';
import { loadForm } from '../forms/load.ts';
import type { Form, NodeLocation } from '../forms/types.ts';
import { readChanges } from './changes.ts';
import { close, depthOf, enter, placeOnHeading, resolveHeading, startCursor, type Cursor } from './cursor.ts';
import { report } from './faults.ts';
import { cutFrontmatter, readFrontmatter } from './frontmatter.ts';
import { findCrowdedLine, findDeepLine, findTooDeep, parseMarkdown, placeOf, type MarkdownBlock } from './markdown.ts';
import { didYouMean } from './nearest.ts';
import { splitSections, type HeadingSection } from './parts.ts';
import { fault, type ReadContext } from './reading.ts';
import { explainUnknownHeading } from './unknown-heading.ts';
import type { Assessment, Change, Entry, Unplaced, Value } from './types.ts';
import { readUnplaced, UNPLACED } from './unplaced.ts';
import { readValue } from './value.ts';

export interface ReadResult {
  /** What could be read, also beside errors; null only when the front matter is wrong. */
  assessment: Assessment | null;
  /** Every fault as a message (see faults.ts); the text itself is not kept. */
  file: VFile;
  /** Line of each entry's heading by its key, of each change as `change-<n>`, of 未整理の記載 as `unplaced`, from 1. */
  positions: Map<string, number>;
  /** Line of each field of the front matter, from 1. */
  frontmatterLines: Map<string, number>;
}

export interface ReadOptions {
  path: string;
  /** Markdown as mdast with positions; the parser of the corpus where none is named. */
  parse?: (markdown: string) => Root;
}

/** Reads a file of an assessment. Nothing is thrown for what stands in it: each fault is a message with its line. */
export function readAssessment(markdown: string, options: ReadOptions): ReadResult {
  const file = new VFile({ path: options.path });
  const result: ReadResult = { assessment: null, file, positions: new Map(), frontmatterLines: new Map() };
  const text = markdown.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  checkEncoding(text, file);
  const cut = cutFrontmatter(text, file);
  if (cut === null) return result;
  const { form, frontmatter, lines } = readFrontmatter(cut.yaml, file);
  if (form === null) return result;
  const body = readBody(cut.body, loadForm(form), file, result.positions, options.parse ?? parseMarkdown);
  return { ...result, frontmatterLines: lines, assessment: frontmatter === null ? null : { frontmatter, ...body } };
}

/** A file in another encoding than UTF-8 arrives full of replacement characters. */
function checkEncoding(text: string, file: VFile): void {
  const at = text.search(/[\ufffd\0]/u);
  if (at < 0) return;
  const line = text.slice(0, at).split('\n').length;
  const remedy = {
    ja: 'ファイルが UTF-8 で保存されているか確かめ、元の文字に直してください。',
    en: 'Check that the file was saved in UTF-8, and put back the original characters.',
  };
  const reason = { ja: '読めない文字があります。', en: 'There are characters that cannot be read.' };
  report(file, 'broken-character', { place: { line, column: 1 }, item: null, reason, remedy });
}

/** Columns. A line of a text may begin with some blanks; a list has two columns a level. */
const DEEPEST_INDENT = 1000;

interface Body {
  entries: Entry[];
  changes: Change[];
  unplaced: Unplaced[];
}

/** What reading a body goes through: where one stands in the form, and what has been found. */
interface BodyReader {
  reading: ReadContext;
  cursor: Cursor;
  body: Body;
  positions: Map<string, number>;
}

function readBody(
  markdown: string,
  form: Form,
  file: VFile,
  positions: Map<string, number>,
  parse: NonNullable<ReadOptions['parse']>,
): Body {
  const crowded = findCrowdedLine(markdown);
  if (crowded !== null) {
    const reason = {
      ja: '文字参照（&lt; など）が1つの段落に多すぎて読めません。その文字を直接書くか、段落を空行で分けてください。',
      en: 'One paragraph has too many character references (such as &lt;) to be read. Write the characters themselves, or divide the paragraph by empty lines.',
    };
    report(file, 'too-deep', { place: { line: crowded, column: 1 }, item: null, reason });
    return { entries: [], changes: [], unplaced: [] };
  }
  const deepLine = findDeepLine(markdown, DEEPEST_INDENT);
  const root = parse(deepLine === null ? markdown : '');
  const deep = deepLine === null ? findTooDeep(root) : null;
  if (deepLine !== null || deep !== null) {
    const place = deep === null ? { line: deepLine ?? 1, column: 1 } : placeOf(deep);
    const reason = {
      ja: '箇条書き・引用・強調の入れ子が深すぎて読めません。字下げと記号を減らしてください。',
      en: 'Lists, quotations or emphasis are nested too deeply to be read. Take away indents and signs.',
    };
    report(file, 'too-deep', { place, item: null, reason });
    return { entries: [], changes: [], unplaced: [] };
  }
  const { preface, parts } = splitSections(root, markdown);
  const reader: BodyReader = {
    reading: { markdown, file, item: null },
    cursor: startCursor(form),
    body: { entries: [], changes: [], unplaced: [] },
    positions,
  };
  outsideItem(preface, reader.reading);
  for (let at = 0; at < parts.length;) at += readPart(reader, parts, at);
  return reader.body;
}

/** Reads the part at an index, and how many parts were dealt with. */
function readPart(reader: BodyReader, parts: readonly HeadingSection[], at: number): number {
  const part = parts[at] as HeadingSection;
  const { reading, body, positions } = reader;
  if (part.depth === 1 && part.key === null && part.label === UNPLACED) {
    const below = partsBelow(parts, at);
    body.unplaced.push(...readUnplaced(part, below, reading));
    positions.set('unplaced', positions.get('unplaced') ?? part.line);
    reader.cursor = close(reader.cursor, 1);
    return 1 + below.length;
  }
  const place = placeOfPart(part, reader);
  if (place === null) {
    // What stands below it belongs to a place that is not known: it is looked at when the heading is right.
    reader.cursor = close(reader.cursor, part.depth);
    return 1 + partsBelow(parts, at).length;
  }
  reader.cursor = enter(reader.cursor, place);
  if (place.node.special === 'changes' && place.node.parent === null) {
    addEntry(reader, part, place, part.label, null);
    const below = partsOfChanges(parts, at);
    for (const { change, line } of readChanges(part.blocks, below, place.node, reading)) {
      body.changes.push(change);
      positions.set(`change-${body.changes.length}`, line);
    }
    return 1 + below.length;
  }
  const item = addEntry(reader, part, place, part.label, (at) => readValue(part.blocks, place.node, at));
  if (place.node.type === null && part.blocks.length > 0) {
    const inner = placeOnHeading(reader.cursor, place);
    if (inner === null) outsideItem(part.blocks, item);
    else {
      reader.cursor = enter(reader.cursor, inner);
      addEntry(reader, part, inner, '', (at) => readValue(part.blocks, inner.node, at));
    }
  }
  return 1;
}

function addEntry(
  { reading, body, positions }: BodyReader,
  part: HeadingSection,
  place: NodeLocation,
  label: string,
  read: ((at: ReadContext) => Value | null) | null,
): ReadContext {
  const key = keyOf(place);
  const at: ReadContext = { ...reading, item: part.label === '' ? key : `${key} ${part.label}` };
  const line = positions.get(key);
  if (line !== undefined) {
    const reason = {
      ja: `「${part.label}」は ${line} 行目にもあります。1つを消すか、見出しの番号を直してください。`,
      en: `「${part.label}」 is also on line ${line}. Delete one, or correct the number of the heading.`,
    };
    fault(at, 'repeated-heading', part.heading, reason);
  } else positions.set(key, part.line);
  body.entries.push({ key, field: place.node.field, label, value: read === null ? null : read(at) });
  return at;
}

/** The parts that stand below a part, up to the next heading of its level. */
function partsBelow(parts: readonly HeadingSection[], at: number): HeadingSection[] {
  const depth = parts[at]?.depth ?? 1;
  const end = parts.findIndex((part, index) => index > at && part.depth <= depth);
  return parts.slice(at + 1, end < 0 ? undefined : end);
}

/** The parts of the history: a heading with an explicit key below it belongs to the item it names. */
function partsOfChanges(parts: readonly HeadingSection[], at: number): HeadingSection[] {
  const below = partsBelow(parts, at);
  const end = below.findIndex((part) => part.key !== null);
  return end < 0 ? below : below.slice(0, end);
}

/** The place of a heading, by its explicit key or its label; null, with a fault, where there is none. */
function placeOfPart(part: HeadingSection, { cursor, reading, positions }: BodyReader): NodeLocation | null {
  if (part.key !== null) {
    const place = parseKey(cursor.form, part.key);
    if (place === null) {
      const fields = [...walk(cursor.form)].map((node) => node.field);
      const unknown = {
        ja: `{#${part.key}} は${cursor.form.name}の項目を指していません。`,
        en: `{#${part.key}} is no item of the ${cursor.form.name}.`,
      };
      const remedy = {
        ja: '項目のキー（/about/forms/ に一覧があります）を書いてください。',
        en: 'Write the key of an item (listed at /about/forms/).',
      };
      fault(reading, 'unknown-key', part.heading, joinSentences(unknown, didYouMean(part.key, fields), remedy));
      return null;
    }
    const depth = depthOf(place.node);
    if (depth !== part.depth) wrongLevel(part, depth, { ...reading, item: part.key });
    return place;
  }
  const place = resolveHeading(cursor, part.depth, part.label);
  if (place !== null) return place;
  const explanation = explainUnknownHeading(part, cursor);
  if (explanation.level !== null) wrongLevel(part, explanation.level, reading);
  else fault(reading, 'unknown-heading', part.heading, explanation.reason);
  const guess = explanation.place;
  return guess === null || positions.has(keyOf(guess)) ? null : guess;
}

function wrongLevel(part: HeadingSection, depth: number, reading: ReadContext): void {
  const right = `${'#'.repeat(depth)} ${part.label}`;
  const reason = {
    ja: `見出し「${part.label}」の # の数が${part.depth}つです。「${right}」としてください。`,
    en: `The heading 「${part.label}」 begins with ${part.depth} #. Write 「${right}」.`,
  };
  fault(reading, 'heading-level', part.heading, reason);
}

function outsideItem(blocks: readonly MarkdownBlock[], reading: ReadContext): void {
  const [block] = blocks;
  if (block === undefined) return;
  const reason = {
    ja: 'どの項目にも属さない文章があります。項目の見出しの下へ移すか、ファイルの最後の「# 未整理の記載」の下へ移してください。',
    en: 'This text belongs to no item. Move it below the heading of one, or below 「# 未整理の記載」 at the end of the file.',
  };
  fault(reading, 'text-outside-item', block, reason);
}
