import type { Form } from '../../forms/types.ts';
import { fold, foldLabel } from '../../text/fold.ts';
import { withoutMisreadNumber } from '../../match/labels/markers.ts';
import { spelledOf } from '../../match/labels/spellings.ts';
import { TITLE_LINE } from '../../match/thresholds.ts';
import type { SourceBlock } from '../types.ts';
import { isStamp } from '../stamps/find-stamps.ts';
import { cellsOf, wordsOf } from './observe-row.ts';

const CONTENTS = foldLabel('項目一覧');
const TITLE = fold('特定個人情報保護評価書');
/** `- 3 -`, `3 / 20`, `3ページ`, alone on a line. */
const PAGE_NUMBER = /^(?:-\d{1,3}-|\d{1,3}\/\d{1,3}(?:ページ)?|\d{1,3}ページ)$/u;
/** Dots and the page behind a line of the contents list. */
const LEADER = /[\s.．…‥・]{2,}\d{1,3}\s*$/u;

/** A section as a contents list names it: its number, where it has one, and its spellings. */
interface ListedSection {
  number: string;
  names: Set<string>;
}

function listedSections(form: Form): ListedSection[] {
  return form.sections.map((section) => {
    const { number, otherNumbers, labels } = spelledOf(section);
    const numbers = [number, ...otherNumbers, ''];
    return { number, names: new Set(labels.flatMap((label) => numbers.map((printed) => printed + label))) };
  });
}

/** Takes lines as long as they name sections, each once. */
class ContentsList {
  readonly #sections: ListedSection[];
  readonly #listed = new Set<ListedSection>();

  constructor(form: Form) {
    this.#sections = listedSections(form);
  }

  /** Whether all lines of a text go on with the list. */
  takes(text: string): boolean {
    return text.split('\n').every((line) => {
      const name = foldLabel(line.replace(LEADER, ''));
      const section =
        this.#sections.find(({ names }) => names.has(name)) ??
        this.#sections.find(({ names }) => names.has(withoutMisreadNumber(name))) ??
        this.#sections.find(({ number }) => number !== '' && /^(?:[ivx]+|別添\d?)/u.exec(name)?.[0] === number);
      if (!section || this.#listed.has(section)) return false;
      this.#listed.add(section);
      return true;
    });
  }
}

/** Lines behind the words 項目一覧; null where the part does not begin with them. */
function behindContents(part: SourceBlock): string[] | null {
  const texts = cellsOf(part)
    .flatMap((cell) => cell.text.split('\n'))
    .filter((text) => text !== '');
  return foldLabel(texts[0] ?? '') === CONTENTS ? texts.slice(1) : null;
}

/**
 * Which parts are print that says nothing: page numbers, the title and the stamp of the form, and the contents list, whose lines open
 * no section. The list ends with the first line that names no section, or one that it has named before.
 */
export function findBoilerplate(parts: readonly SourceBlock[], form: Form): Set<SourceBlock> {
  const boilerplate = new Set<SourceBlock>();
  const printed = new Set(form.print.map(foldLabel));
  let list: ContentsList | null = null;
  for (const part of parts) {
    const behind = behindContents(part);
    if (behind) {
      list = new ContentsList(form);
      if (list.takes(behind.join('\n')) || behind.length === 0) boilerplate.add(part);
      continue;
    }
    const text = wordsOf(part);
    const folded = fold(text);
    if ((isStamp(text) && part.kind !== 'stray') || printed.has(foldLabel(text))) {
      boilerplate.add(part);
      continue;
    }
    if (folded.startsWith(TITLE) && folded.length <= TITLE.length + TITLE_LINE.more.value && part.kind !== 'row')
      boilerplate.add(part);
    if (part.kind === 'line' && PAGE_NUMBER.test(folded)) {
      boilerplate.add(part);
      continue;
    }
    if (list?.takes(text)) boilerplate.add(part);
    else if (folded !== '') list = null;
  }
  return boilerplate;
}
