import { formatNumber } from './number-format.ts';
import { child, findAll, valueOf, type XmlElement } from './xml.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Footnotes or endnotes of a document, numbered in the order they are referred to. */
export class Footnotes {
  readonly #notes = new Map<string, XmlElement>();
  readonly #marks = new Map<string, string>();
  readonly #format: string;
  #count: number;

  /** `part` holds the notes; `properties` (`w:footnotePr`) says how they are numbered, `format` how where it does not. */
  constructor(part: XmlElement | null, properties: XmlElement | null, format: string) {
    for (const note of part?.children ?? []) {
      const type = note.attributes.get('w:type') ?? 'normal';
      if (type === 'normal') this.#notes.set(note.attributes.get('w:id') ?? '', note);
    }
    this.#format = valueOf(properties, 'w:numFmt') ?? format;
    this.#count = Number(valueOf(properties, 'w:numStart') ?? '1') - 1;
  }

  /** The mark of the note, as it is printed: figures raised. A note that has its own mark is not counted. */
  refer(id: string, hasOwnMark: boolean): { mark: string; content: XmlElement | null } {
    const content = this.#notes.get(id) ?? null;
    if (hasOwnMark) return { mark: '', content };
    const known = this.#marks.get(id);
    if (known !== undefined) return { mark: known, content };
    this.#count += 1;
    const mark = raise(formatNumber(this.#count, this.#format) ?? String(this.#count));
    this.#marks.set(id, mark);
    return { mark, content };
  }
}

function raise(mark: string): string {
  if (/^\d+$/u.test(mark)) return mark.replace(/\d/gu, (figure) => SUPERSCRIPT.charAt(Number(figure)));
  return /^[a-z]+$/iu.test(mark) ? `（${mark}）` : mark;
}

/** Properties of notes: those of the last section, else of the whole document. */
export function notePropertiesOf(
  body: XmlElement,
  settings: XmlElement | null,
  name: 'w:footnotePr' | 'w:endnotePr',
): XmlElement | null {
  const ofSections = Array.from(findAll(body, 'w:sectPr'), ({ children }) => children).flat();
  return ofSections.findLast((property) => property.name === name) ?? child(settings, name);
}
