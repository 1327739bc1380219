/** A line of a text about storage that says where something is kept. */
export interface PlaceLine {
  /** As printed, without the sign of a list in front of it. */
  text: string;
  /** The headings above it, 中間サーバー・プラットフォーム of ＜中間サーバー・プラットフォームにおける措置＞; null where there are none. */
  heading: string | null;
}

/** A line that is nothing but a heading. */
const BRACKETED = /^[＜<〈《【〔［[]([^＞>〉》】〕］\]]{1,60})[＞>〉》】〕］\]]$/u;
/** The same by its words: ①執務室における措置. */
const WORDED = /^(?:[①-⑳]|[（(]?[\d０-９]{1,2}[)）.．、]?)?\s*([^。、]{1,40}における措置)$/u;
const LIST_SIGN = /^(?:[・･●○◎■◆*＊-]|[①-⑳]|[（(][\d０-９]{1,2}[)）]|[\d０-９]{1,2}[.．、\s　])\s*/u;
/** A heading under which data are erased, which says nothing of where they are: 中間サーバー・プラットフォームにおける消去措置. */
const ERASED = /^(?!.*(?:保管|保存)).*(?:消去|廃棄)/u;
const KEPT = /保管|保存|設置|格納|置(?=[かきくけい])/u;

/**
 * The lines of a text about storage that say that something is kept, with the headings they stand under; where a heading has no such line, the
 * first one below it. What stands under a heading of erasing is no place. Headings without a line say nothing, unless the text is nothing else.
 */
export function placeLines(text: string): PlaceLine[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const sections: { headings: string[]; lines: string[] }[] = [{ headings: [], lines: [] }];
  for (const line of lines) {
    const last = sections.at(-1) as (typeof sections)[number];
    const [bracketed, worded] = [BRACKETED.exec(line)?.[1], WORDED.exec(line)?.[1]];
    const heading = bracketed ?? worded;
    if (heading === undefined) last.lines.push(line.replace(LIST_SIGN, '') || line);
    else if (last.lines.length === 0) last.headings.push(toTitle(heading));
    else sections.push({ headings: [toTitle(heading)], lines: [] });
  }
  const kept = sections.filter(({ headings }) => !headings.some((heading) => ERASED.test(heading)));
  const found = kept.flatMap((section) => {
    const own = section.lines.filter((line) => KEPT.test(line));
    const heading = section.headings.length === 0 ? null : section.headings.join('・');
    return (own.length > 0 ? own : section.lines.slice(0, 1)).map((line) => ({ text: line, heading }));
  });
  return found.length > 0 ? found : lines.slice(0, 1).map((line) => ({ text: line, heading: null }));
}

const toTitle = (heading: string): string => heading.trim().replace(/における(?:保管|保存)?措置$/u, '') || heading;
