/** A tag of an HTML text, or what is no tag and no words either (a comment, a script, styles), whose name is empty; positions in the text. */
export interface Tag {
  /** In small letters. */
  name: string;
  isEnd: boolean;
  start: number;
  /** Where its attributes begin, behind its name. */
  attributes: number;
  end: number;
}

const [QUOTATION, APOSTROPHE, SLASH, GREATER, EXCLAMATION] = [0x22, 0x27, 0x2f, 0x3e, 0x21];
const RAW = ['script', 'style'];

/**
 * Goes through the tags of an HTML text in their order. A letter < that begins none is part of the words. A page has tens of thousands of
 * tags: the one that is handed over is the same object each time.
 */
export function scanTags(html: string, visit: (tag: Readonly<Tag>) => void): void {
  const tag: Tag = { name: '', isEnd: false, start: 0, attributes: 0, end: 0 };
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start)) {
    if (readTag(html, start, tag)) {
      visit(tag);
      start = tag.end;
    } else start += 1;
  }
}

/** Whether something begins at `start`, which is then put into `tag`. */
function readTag(html: string, start: number, tag: Tag): boolean {
  tag.start = start;
  tag.isEnd = html.charCodeAt(start + 1) === SLASH;
  const from = tag.isEnd ? start + 2 : start + 1;
  if (html.charCodeAt(from) === EXCLAMATION)
    return !tag.isEnd && html.startsWith('!--', from) && skipTo(html, '-->', from + 3, tag);
  if (!isLetter(html.charCodeAt(from))) return false;
  let at = from + 1;
  while (isOfName(html.charCodeAt(at))) at += 1;
  const name = html.slice(from, at);
  if (!tag.isEnd && RAW.includes(name) && skipTo(html, `</${name}>`, at, tag)) return true;
  tag.name = name.toLowerCase();
  tag.attributes = at;
  tag.end = endOfTag(html, at);
  return tag.end > 0;
}

/** Whether `closing` follows, up to which there is nothing to be read. */
function skipTo(html: string, closing: string, from: number, tag: Tag): boolean {
  const at = html.indexOf(closing, from);
  tag.name = '';
  tag.end = at + closing.length;
  return at >= 0;
}

/** Behind the `>` that ends a tag, which may stand in values too; 0 where there is none. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const letter = html.charCodeAt(at);
    if (letter === GREATER) return at + 1;
    if (letter === QUOTATION || letter === APOSTROPHE) {
      at = html.indexOf(letter === QUOTATION ? '"' : "'", at + 1);
      if (at < 0) return 0;
    }
  }
  return 0;
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
/** Letters, digits, - and _. */
const isOfName = (code: number): boolean =>
  isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x5f;
