import { findVersion } from '../../forms/versions.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { fold } from '../../text/fold.ts';
import { parseDate } from '../../text/wareki.ts';
import type { Frontmatter, Value } from '../types.ts';
import { report } from '../faults.ts';
import { faultAt, type Checked } from './checked.ts';

/**
 * Whether the front matter says what the cover says: number, title, authority and date of publication; and whether its version of the
 * form, which no item holds, is one that is known.
 */
export function checkCover(checked: Checked): void {
  checkVersion(checked);
  const { frontmatter } = checked.assessment;
  for (const { entry, place } of checked.entries) {
    const name = coverFieldOf(place.node.role);
    const printed = name === null || entry.value === null ? '' : wordsOf(entry.value);
    if (name === null || printed === '') continue;
    const value = frontmatter[name];
    if (value !== null && isSame(printed, value, name)) continue;
    const shown: Bilingual =
      value === null
        ? { ja: '不明として扱っています', en: 'it is used as not known' }
        : { ja: `「${value}」として扱っています`, en: `「${value}」 is used` };
    const reason = {
      ja: `表紙の${place.node.label}は「${printed}」ですが、${shown.ja}。`,
      en: `The ${place.node.label} of the cover is 「${printed}」, but ${shown.en}.`,
    };
    const remedy = {
      ja: `前書きの ${name} か表紙を直してください。わざと変えたのなら、このままでかまいません。`,
      en: `Correct ${name} in the front matter, or the cover. If the difference is meant, leave it as it is.`,
    };
    faultAt(checked, 'cover-mismatch', place, reason, remedy);
  }
}

function checkVersion({ assessment, form, file, frontmatterLines }: Checked): void {
  const { formVersion } = assessment.frontmatter;
  if (formVersion === null || findVersion(form, formVersion) !== null) return;
  const known = form.versions.map(({ printed }) => printed);
  const reason = {
    ja: `様式の版「${formVersion}」は、${form.name}の版として分かっているもの（${known.join('、')}）にありません。`,
    en: `The version 「${formVersion}」 is none of those known of the ${form.name} (${known.join(', ')}).`,
  };
  const remedy = {
    ja: '表紙の印字を確かめ、formVersion: 令和6年10月 のように年月を書いてください。原文のとおりなら、このままでかまいません。',
    en: 'Check what the cover prints, and write the month like formVersion: 令和6年10月. If the original has it so, leave it as it is.',
  };
  const line = frontmatterLines.get('formVersion') ?? 1;
  report(file, 'form-version', { place: { line, column: 1 }, item: 'formVersion', reason, remedy });
}

const COVER_FIELDS = ['number', 'title', 'authority', 'published'] as const satisfies (keyof Frontmatter)[];
type CoverField = (typeof COVER_FIELDS)[number];

function coverFieldOf(role: string | null): CoverField | null {
  return COVER_FIELDS.find((field) => field === role) ?? null;
}

function wordsOf(value: Value): string {
  if (value.type === 'text') return value.text;
  return value.type === 'date' ? value.printed : '';
}

function isSame(printed: string, value: string, name: CoverField): boolean {
  if (name !== 'published') return fold(printed) === fold(value);
  const date = parseDate(printed);
  // A cover without a date that can be read says nothing against the one in the front matter.
  return date === null || date.iso === value;
}
