import { countNoun, formatCount } from '../../../text/bilingual.ts';
import { SourceError } from '../../decode.ts';
import type { PageContent } from './content.ts';
import { isBlank } from './runs.ts';
import { READABLE } from '../../../match/thresholds.ts';

/** Counts letters while pages are read. */
export class LetterCount {
  pages = 0;
  letters = 0;
  inkless = 0;
  pictures = 0;
  #unreadable = 0;
  #kana = 0;
  #words = 0;

  add({ glyphs, pictures }: PageContent): void {
    this.pages++;
    this.pictures += pictures;
    for (const { text, inkless } of glyphs) {
      if (isBlank(text)) continue;
      this.letters++;
      if (inkless) this.inkless++;
      // Letters of an authority's own (外字) lie in the private area too: a few of them are no fault.
      if (/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/u.test(text)) this.#unreadable++;
      if (/[\p{L}\p{N}]/u.test(text)) this.#words++;
      if (/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text)) this.#kana++;
    }
  }

  /** Share of letters that no text has. */
  get unreadable(): number {
    return this.letters === 0 ? 0 : this.#unreadable / this.letters;
  }

  get kana(): number {
    return this.#words === 0 ? 0 : this.#kana / this.#words;
  }

  /** Throws a SourceError where the pages hold no text, or none that can be read. */
  check(): void {
    if (this.letters < READABLE.letters.value * this.pages)
      throw new SourceError('scan', {
        ja: `PDF（${formatCount(this.pages)}ページ）に文字が${this.letters === 0 ? 'ありません' : `${formatCount(this.letters)}字しかありません`}。スキャナーで読み取った画像と思われます。ExcelやWordの原本か、それを印刷したPDFを取り込んでください。`,
        en: `The PDF (${countNoun(this.pages, 'page')}) has ${this.letters === 0 ? 'no letters' : `only ${countNoun(this.letters, 'letter')}`}: its pages are pictures, as a scanner makes them. Import the Excel or Word file, or a PDF printed from it.`,
      });
    const isSample = this.letters >= READABLE.sample.value;
    if (this.unreadable > READABLE.unreadable.value || (isSample && this.kana < READABLE.kana.value))
      throw new SourceError('garbled', {
        ja: 'PDFの文字を読めません。フォントに文字の対応表（ToUnicode）がないため、どのソフトでも文字化けします。ExcelやWordの原本を取り込むか、フォントを通常の方法で埋め込んでPDFを作り直してください。',
        en: 'The letters of the PDF cannot be read: its fonts do not name the letters they draw (no ToUnicode), so any program would extract nonsense. Import the Excel or Word file, or print it to PDF again with fonts embedded in the usual way.',
      });
  }
}
