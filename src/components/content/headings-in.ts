/** A part of a page that a link can lead to. */
export interface PagePart {
  id: string;
  /** HTML of its words, without elements. */
  label: string;
}

/** A heading of the second level, whose id is its own or that of the section which it opens. */
const HEADING = /(?:<section\b([^>]*)>\s*)?<h2\b([^>]*)>([^]*?)<\/h2>/gu;

const idOf = (attributes: string | undefined): string | undefined => /\bid="([^"]+)"/u.exec(attributes ?? '')?.[1];

/** The parts of rendered HTML that have a heading of the second level and an id, in their order. */
export function headingsIn(html: string): PagePart[] {
  return [...html.matchAll(HEADING)].flatMap(([, section, heading, words = '']) => {
    const id = idOf(heading) ?? idOf(section);
    const label = words.replace(/<[^>]*>/gu, '').trim();
    return id === undefined || label === '' ? [] : [{ id, label }];
  });
}
