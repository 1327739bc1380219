import { walk } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { editsBetween } from '../../match/similarity.ts';
import { COVERED_PRINT, DAMAGED_PRINT } from '../../match/thresholds.ts';
import { CHANGE_COLUMNS } from '../changes/rows.ts';
import { foldWord, printedWords } from './words.ts';

/** What every form prints beside its labels and options. */
const PRINT = '特定個人情報保護評価書 項目一覧 選択肢 件 時点 予定 続き つづき 様式 様式1 様式2 様式3'.split(' ');
/** Letters that a phrase is looked up by. */
const HEAD = 2;

/** The words that a form prints itself, and labels as a document prints them: none of them is lost where it is missing. */
export class Phrases {
  readonly #phrases = new Set<string>();
  readonly #byHead = new Map<string, string[]>();
  readonly #byLength = new Map<number, string[]>();

  constructor(form: Form, labels: readonly string[]) {
    const printed = [...PRINT, ...CHANGE_COLUMNS, form.name, ...form.print, ...labels];
    for (const node of walk(form)) {
      printed.push(node.label, ...node.aliases, node.number ?? '', node.caption ?? '', ...node.options);
      for (const mark of node.marks) printed.push(mark.label, ...mark.aliases, mark.group ?? '');
    }
    const all = new Set(printed.flatMap((text) => [foldWord(text), ...printedWords(text).map(({ folded }) => folded)]));
    const phrases = Array.from(all).filter((phrase) => !/^\d*$/u.test(phrase));
    for (const phrase of phrases.sort((a, b) => b.length - a.length)) this.#add(phrase);
  }

  #add(phrase: string): void {
    this.#phrases.add(phrase);
    const head = phrase.slice(0, HEAD);
    if (phrase.length >= COVERED_PRINT.inside.value) this.#byHead.set(head, [...(this.#byHead.get(head) ?? []), phrase]);
    this.#byLength.set(phrase.length, [...(this.#byLength.get(phrase.length) ?? []), phrase]);
  }

  /** Whether letters are a phrase; the number of a block may stand behind it. */
  has(folded: string): boolean {
    return this.#phrases.has(folded) || this.#phrases.has(folded.replace(/\d{1,3}$/u, ''));
  }

  /** Marks the letters of a folded word that belong to a phrase, with the number of a block behind it. */
  cover(folded: string, covered: boolean[]): void {
    for (let at = 0; at < folded.length; at += 1) {
      const found = this.#byHead.get(folded.slice(at, at + HEAD))?.find((phrase) => folded.startsWith(phrase, at));
      if (found === undefined) continue;
      let end = at + found.length;
      while (/\d/u.test(folded.charAt(end)) && end - at - found.length < COVERED_PRINT.number.value) end += 1;
      covered.fill(true, at, end);
      at = end - 1;
    }
  }

  /** Whether a word is a phrase in which letters are misread; letters more than the phrase has are words of their own. */
  isDamaged(folded: string): boolean {
    const isNear = (phrase: string): boolean => editsBetween(folded, phrase, DAMAGED_PRINT) !== null;
    return [folded.length, folded.length + 1].some((length) => this.#byLength.get(length)?.some(isNear) === true);
  }
}
