import { fold } from '../../text/fold.ts';
import { parseDate } from '../../text/wareki.ts';
import type { Frontmatter, Value } from '../types.ts';
import { faultAt, type Checked } from './checked.ts';

/** Whether the front matter says what the cover says: number, title, authority and date of publication. */
export function checkCover(checked: Checked): void {
  const { frontmatter } = checked.assessment;
  for (const { entry, place } of checked.entries) {
    const name = coverFieldOf(place.node.role);
    const printed = name === null || entry.value === null ? '' : wordsOf(entry.value);
    if (name === null || printed === '') continue;
    const value = frontmatter[name];
    if (value !== null && isSame(printed, value, name)) continue;
    const shown = value === null ? '不明として扱っています' : `「${value}」として扱っています`;
    const reason = `表紙の${place.node.label}は「${printed}」ですが、${shown}。`;
    const remedy = `前書きの ${name} か表紙を直してください。わざと変えたのなら、このままでかまいません。`;
    faultAt(checked, 'cover-mismatch', place, reason, remedy);
  }
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
