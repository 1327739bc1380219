import type { Form } from '../../forms/types.ts';
import { findVersion, toVersionId } from '../../forms/versions.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { ImportDoubt, SourceBlock, TakenStamp } from '../types.ts';

/** What the stamps of a document say of it. */
export interface JudgedStamps {
  /** The month of the version as its stamp prints it, 令和6年10月; null where no stamp says it, or several say different things. */
  formVersion: string | null;
  /** The stamps as parts of the document: print where they were believed, else words without a place, with the reason. */
  parts: SourceBlock[];
  doubts: ImportDoubt[];
}

/** Which version of a form a document was written on, by its stamps. One that contradicts the form or another stamp is not believed. */
export function judgeStamps(stamps: readonly TakenStamp[], form: Form): JudgedStamps {
  const readable = stamps.filter((stamp) => stamp.month !== null && stamp.form === form.number);
  const months = new Map(readable.map(({ month }) => [toVersionId(month), month]));
  const formVersion = months.size === 1 ? ([...months.values()][0] ?? null) : null;
  const doubtOf = ({ month, form: number, printed }: TakenStamp): Bilingual | null => {
    if (month === null || number === null) return DAMAGED;
    if (number !== form.number) return otherForm(printed, form);
    return formVersion === null ? CONTRADICTING : null;
  };
  const parts = stamps.map((stamp): SourceBlock => {
    const why = doubtOf(stamp);
    const { printed: text, lines } = stamp;
    return why === null ? { kind: 'line', text, lines } : { kind: 'stray', text, lines, why };
  });
  const [first] = readable;
  const isUnknown = formVersion !== null && findVersion(form, formVersion) === null;
  return {
    formVersion,
    parts,
    doubts:
      first !== undefined && isUnknown
        ? [{ line: first.lines[0], key: null, code: 'form-version', message: unknownVersion(formVersion, form) }]
        : [],
  };
}

const DAMAGED: Bilingual = {
  ja: '様式の版の印字と思われますが、年月か様式の番号が読み取れません。原本を見て、前書きに `formVersion: …` を書いてください。',
  en: 'This looks like the stamp of the form, but its month or the number of the form cannot be read. Write formVersion: into the front matter with the original beside you.',
};

const CONTRADICTING: Bilingual = {
  ja: '様式の版の印字が複数あり、互いに違います。原本を見て、前書きに `formVersion: …` を書いてください。',
  en: 'The document has several stamps of the form, which differ. Write formVersion: into the front matter with the original beside you.',
};

const otherForm = (printed: string, { name, number }: Form): Bilingual => ({
  ja: `様式の印字は「${printed}」ですが、${name}（${number}）として読みました。\`.meta.yaml\` の form か、原本を確かめてください。`,
  en: `The stamp is 「${printed}」, but the document was read as ${name} (${number}). Check the form: of its .meta.yaml, or the original.`,
});

const unknownVersion = (printed: string, { name, versions }: Form): Bilingual => {
  const known = versions.map((version) => version.printed).join('、');
  return {
    ja: `様式の版「${printed}」は、${name}の版として分かっているもの（${known}）にありません。印字の読み違いでないか、原本を確かめてください。`,
    en: `The version 「${printed}」 is none of those known of the ${name} (${known}). Check in the original that it was read right.`,
  };
};
