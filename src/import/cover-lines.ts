import type { Form, FormRole } from '../forms/types.ts';
import { FORM_PRINT } from '../match/thresholds.ts';
import { fold, foldLabel, nfkc } from '../text/fold.ts';

/** What the lines of a cover prove, as printed; null where they prove nothing. */
export type CoverLines = Record<'number' | 'authority' | 'published', string | null>;

const NUMBER = /^\d{1,4}$/u;
const DAY = /^(?:令和|平成|20\d\d)(?:元|\d+)?年\d+月\d+日$/u;
/** A name, and no sentence about it (○○市は、…). */
const NAME = /^[^、。，．,.]{2,40}$/u;

/**
 * Reads what names and orders an assessment from the lines of its cover, for texts whose order is lost so far that no reading places them:
 * a number or a day that fills the line below its label, which fills one too, and the only line that is the name of an authority, alone or behind a
 * label. `first`: line of the cover, from 1.
 */
export function readCoverLines(
  text: string,
  first: number,
  form: Form,
  isAuthority: (name: string) => boolean,
): CoverLines {
  const cover = form.sections.filter(({ special }) => special === 'cover').flatMap(({ children }) => children);
  const inner = form.sections
    .filter(({ special }) => special !== 'cover')
    .map(({ number, label }) => foldLabel(`${number}${label}`));
  const all = text
    .split('\n')
    .slice(first - 1, first - 1 + FORM_PRINT.coverLines.value)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const end = all.findIndex((line) => inner.includes(foldLabel(line)));
  const lines = end < 0 ? all : all.slice(0, end);
  const below = (role: FormRole, value: RegExp): string | null => {
    const label = foldLabel(cover.find((node) => node.role === role)?.label ?? '');
    const places = lines.flatMap((line, at) => (foldLabel(line) === label ? [at] : []));
    const printed = lines[(places[0] ?? lines.length) + 1];
    if (label === '' || places.length !== 1 || printed === undefined) return null;
    return value.test(nfkc(printed).replace(/\s+/gu, '')) ? printed : null;
  };
  const labels = cover.map(({ label }) => label).filter((label) => label !== '');
  const names = lines
    .map((line) => line.slice(labels.find((label) => line.startsWith(label))?.length ?? 0).trim())
    .filter((name) => NAME.test(name) && isAuthority(name));
  const isOne = new Set(names.map(fold)).size === 1;
  return {
    number: below('number', NUMBER),
    published: below('published', DAY),
    authority: isOne ? (names[0] ?? null) : null,
  };
}
