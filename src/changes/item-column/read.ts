import { takeMarker } from '../../match/labels/markers.ts';
import { spelledOf } from '../../match/labels/spellings.ts';
import type { Form, FormNode } from '../../forms/types.ts';
import { nfkc } from '../../text/fold.ts';
import { toLabelText, type LabelText } from '../../match/labels/label-text.ts';
import { fileAt, type FileNames } from './files.ts';
import { labelAt } from '../../match/labels/label-at.ts';
import { readPlace } from './place.ts';
import { beneath } from './scope.ts';
import { begin, type TargetReading, type ReadStep, type ItemTarget } from './reading.ts';

/** A longer text stands in the item column by mistake; its end says nothing. */
const LONGEST = 400;
/** (3-1): one change printed in several rows. */
const PART = /\(\s*\d{1,2}\s*[-‐−―ー/]\s*\d{1,2}\s*\)\s*$/u;
const SEPARATORS = /^(?:[\s※*「」『』\-－‐‑–—―ー・:：.．,，、。/／>＞→]|及び|並びに)+/u;
const LISTING = /[、,，]|及び|並びに/u;
/** Ⅰ to Ⅲ read as digits or small letters: `1-2 システム3`. */
const DAMAGED_ROMAN = /^\s*([1１lI|｜]{1,3})(?=\s*[-－‐―])/u;

/**
 * Reads the item column of a row of 変更箇所 as places of the form: by its words first and by its numbers second, since the words are
 * right more often. `names` are the files of the document, which are asked for only where one may be named. Empty where nothing of the form is
 * named.
 */
export function readItemColumn(printed: string, form: Form, names: () => FileNames): ItemTarget[] {
  const words = toLabelText(nfkc(printed.slice(0, LONGEST)).replace(PART, ''));
  const { text } = words;
  const done: TargetReading[] = [];
  let reading = begin(0);
  for (;;) {
    const gap = SEPARATORS.exec(text.slice(reading.at))?.[0] ?? '';
    const here: TargetReading = { ...reading, at: reading.at + gap.length };
    if (here.at >= text.length) break;
    const step =
      readSection(words, here, form, LISTING.test(gap)) ??
      readFile(words, here, names) ??
      readPlace(words, here, form, { lists: LISTING.test(gap), touches: gap === '' });
    if (step === null) {
      reading = { ...reading, rest: text.slice(here.at) };
      break;
    }
    done.push(...step.done);
    reading = step.reading;
  }
  return [...done, reading].map(finish).filter((target) => target.nodes.length > 0);
}

/** A section that groups is a place only where nothing unread follows it. */
function finish({ section, nodes, blocks, files, certainty, rest }: TargetReading): ItemTarget {
  const groups = section?.type === null && section.special !== 'annex';
  const alone = nodes.length === 0 && section !== null && (rest === '' || !groups);
  return { nodes: alone ? [section] : nodes, blocks, files, certainty, rest };
}

/** Ⅱ, 表紙 or （別添１): the section at the beginning, or that of a further item. */
function readSection(text: LabelText, reading: TargetReading, form: Form, lists: boolean): ReadStep | null {
  const found =
    markedSection(text, reading.at, form) ?? (isFresh(reading) ? namedSection(text, reading.at, form) : null);
  if (found === null) return null;
  const complete = reading.nodes.length > 0;
  const files = complete && lists ? [] : reading.files;
  return { reading: { ...begin(found.end), section: found.node, files }, done: complete ? [reading] : [] };
}

interface NodeMatch {
  node: FormNode;
  end: number;
}

const isFresh = ({ section, nodes }: TargetReading): boolean => section === null && nodes.length === 0;

function markedSection(text: LabelText, at: number, form: Form): NodeMatch | null {
  const { marker, start } = takeMarker(text.text.slice(at));
  if (marker?.kind !== 'roman' && marker?.kind !== 'annex') return null;
  const node = withMarker(form, marker.kind, marker.number);
  if (node === undefined) return null;
  return { node, end: labelAt(text, at + start, [node])?.end ?? at + start };
}

/** The cover has no marker; the other sections are also known by a damaged one, the annexes by their words. */
function namedSection(text: LabelText, at: number, form: Form): NodeMatch | null {
  const damaged = DAMAGED_ROMAN.exec(text.text.slice(at));
  const node = damaged && withMarker(form, 'roman', damaged[1]?.length ?? 0);
  if (node) return { node, end: at + damaged[0].length };
  const special = form.sections.filter((section) => section.special !== null);
  const label = labelAt(text, at, special);
  return label?.nodes[0] ? { node: label.nodes[0], end: label.end } : null;
}

function withMarker(form: Form, kind: string, number: number | null): FormNode | undefined {
  return form.sections.find((section) => {
    const own = spelledOf(section).marker;
    return own !== null && own.kind === kind && own.number === number;
  });
}

/** (1)住民基本台帳ファイル behind a section that stands once per file. */
function readFile(text: LabelText, reading: TargetReading, names: () => FileNames): ReadStep | null {
  const { section, nodes } = reading;
  if (section === null || ![section, ...section.children].some((node) => node.repeat === 'file')) return null;
  if (nodes.length > 0 && section.special !== 'annex') return null;
  const found = fileAt(text, reading.at, names());
  // 特定個人情報ファイルの取扱いの委託 is no file, whatever a file is called.
  if (found === null || labelAt(text, reading.at, beneath([section])) !== null) return null;
  const files = [...new Set([...reading.files, found.file])];
  return { reading: { ...reading, files, at: found.end }, done: [] };
}
