import { foldLabel } from '../text/fold.ts';
import { endOfPrefix } from '../text/fold-prefix.ts';
import type { MarkOption } from '../forms/types.ts';
import { editsBetween } from './similarity.ts';
import { DAMAGED_OPTION } from './thresholds.ts';

export interface OptionMatch {
  /** As the form prints it. */
  option: string;
  /** `near`: one letter of a long option is off. */
  how: 'exact' | 'near';
  /** What follows the option in the text, trimmed. */
  rest: string;
}

export interface MarkMatch {
  mark: MarkOption;
  /** `near`: a few letters of the label are off, or its own bracket is missing. */
  how: 'exact' | 'alias' | 'near';
  /** What follows the label in the text, trimmed: `（ LGWAN ）`, `( 4 ) 件`, or nothing. */
  rest: string;
}

/** Bracket and list number that stand before an option: `[ 十分である ]`, `2) 十分である`. */
const LEAD = /^[\s[［〔「]*(?:[0-9０-９]{1,2}\s*[)）])?[\s]*/u;
/** What may follow an option or a mark without being a part of it. */
const BOUNDARY = /^(?:$|[\s[\]［］〔〕（）()「」<>＜＞、。・,;:：]|[0-9０-９]{1,2}\s*[)）])/u;

/**
 * The option that a printed value begins with; width, brackets, punctuation and white space do not count. The longest fits first. Null
 * when none fits: such a value is the document's own.
 */
export function matchOption(printed: string, options: readonly string[]): OptionMatch | null {
  const from = LEAD.exec(printed)?.[0].length ?? 0;
  const found = longest(
    printed,
    from,
    options.map((option) => ({ label: option, of: option })),
  );
  if (found !== null) return { option: found.of, how: 'exact', rest: restOf(printed, found.end) };
  const head = /^[^\]］<＜\n\t]*/u.exec(printed.slice(from))?.[0] ?? '';
  const option = nearest(
    head,
    options.map((label) => ({ label, of: label })),
  );
  return option === null ? null : { option, how: 'near', rest: restOf(printed, from + head.length) };
}

/** So many letters hold the longest label of a box, with the blanks between them. */
const LONGEST_HEAD = 200;

/** The box whose label, or an older spelling of it, a text begins with. The longest fits first; null when none fits. */
export function matchMark(printed: string, marks: readonly MarkOption[]): MarkMatch | null {
  const from = LEAD.exec(printed)?.[0].length ?? 0;
  const labels = marks.flatMap((mark) =>
    [mark.label, ...mark.aliases].map((label) => ({ label, of: { mark, how: howOf(label, mark) } })),
  );
  const found = longest(printed, from, labels);
  if (found !== null) return { ...found.of, rest: restOf(printed, found.end) };
  const head = /^[^（([［\n\t]*/u.exec(printed.slice(from, from + LONGEST_HEAD))?.[0] ?? '';
  const rest = restOf(printed, from + head.length);
  const bare = marks.filter(
    ({ label }) => label.includes('（') && foldLabel(label.replace(/（.*$/u, '')) === foldLabel(head),
  );
  const mark =
    bare.length === 1
      ? bare[0]
      : nearest(
          head,
          marks.map((of) => ({ label: of.label, of })),
        );
  return mark === undefined || mark === null ? null : { mark, how: 'near', rest };
}

const howOf = (label: string, mark: MarkOption): 'exact' | 'alias' => (label === mark.label ? 'exact' : 'alias');

interface LabelledOption<T> {
  label: string;
  of: T;
}

function longest<T>(text: string, from: number, labels: readonly LabelledOption<T>[]): { of: T; end: number } | null {
  let best: { of: T; end: number } | null = null;
  for (const { label, of } of labels) {
    const end = endOfPrefix(text, label, from);
    if (end === null || !BOUNDARY.test(text.slice(end))) continue;
    // Folding drops brackets; a box or a list number inside the run of letters means that two labels stand there.
    if (/[[\]［］]/u.test(text.slice(from, end))) continue;
    if (best === null || end > best.end) best = { of, end };
  }
  return best;
}

/** The one of some labels that a text is with a few wrong letters, but never in a digit or in a negation: 10人未満 is not 50人未満, 定めている is not 定めていない. */
function nearest<T>(printed: string, labels: readonly LabelledOption<T>[]): T | null {
  const reading = foldLabel(printed);
  const rated = labels.flatMap(({ label, of }) => {
    const folded = foldLabel(label);
    if (digits(folded) !== digits(reading) || denies(folded) !== denies(reading)) return [];
    const edits = editsBetween(reading, folded, DAMAGED_OPTION);
    return edits === null ? [] : [{ of, edits }];
  });
  const [best, second] = rated.sort((a, b) => a.edits - b.edits);
  return best === undefined || best.edits === second?.edits ? null : best.of;
}

const digits = (text: string): string => (text.match(/\d+|[万千百]/gu) ?? []).join(' ');
const denies = (text: string): boolean => /ない/u.test(text);

const restOf = (text: string, end: number): string =>
  text
    .slice(end)
    .replace(/^[\s\]］」〕]+/u, '')
    .trim();
