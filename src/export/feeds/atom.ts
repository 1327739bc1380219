export interface FeedCategory {
  term: string;
  scheme: string;
  label: string;
}

export interface FeedEntry {
  /** A tag: URI that never changes. */
  id: string;
  title: string;
  /** ISO day on which it came to the portal; where nobody recorded that, the day of what it is about. */
  day: string;
  /** ISO day of what it is about: of the change, of the publication. Among entries of one `day` the newest stand first. */
  own: string;
  /** ISO day on which something of it came first. */
  first: string;
  /** Address of the page. */
  url: string;
  author: string;
  categories: FeedCategory[];
  /** What the entry says, as headings with the lines below them. */
  content: { heading: string; lines: string[] }[];
}

/** A feed; `Entry` is what stands for an entry, written or not. */
export interface Feed<Entry> {
  /** A tag: URI that never changes. */
  id: string;
  title: string;
  subtitle: string;
  /** Address of the feed itself, and of the page it belongs to. */
  self: string;
  page: string;
  author: string;
  /** Newest first. */
  entries: Entry[];
}

/** An entry that is written: it is the same in every feed. */
export interface WrittenEntry {
  day: string;
  xml: string;
}

const ATOM = 'http://www.w3.org/2005/Atom';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** What XML 1.0 cannot hold, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Nothing of it is escaped. */
const PLAIN = /^[\t\n\r\u0020-%'-;=-\\^-\ud7ff\ue000-\ufffd]*$/u;

/**
 * Text of an element or, with quotes, of an attribute. Where a letter cannot stand, a reader sees that one stood there. `]]>` may stand in
 * no text (XML 1.0, 2.4).
 */
function escape(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(NOT_XML, '\ufffd')
    .replaceAll('&', '&#x26;')
    .replaceAll('<', '&#x3C;')
    .replaceAll(']]>', ']]&gt;');
}
const attribute = (text: string): string => `"${escape(text).replaceAll('"', '&#x22;')}"`;
/** The beginning of a day in Japan: the documents know no hours. */
const instant = (day: string): string => `${day}T00:00:00+09:00`;

const element = (name: string, value: string, attributes = ''): string =>
  value === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${escape(value)}</${name}>`;
const text = (name: string, value: string): string => element(name, value, ' type="text"');
const author = (name: string): string => `<author>${element('name', name)}</author>`;
const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href=${attribute(href)}/>`;

/**
 * The element of an entry. Written by hand: there are as many as rows in all histories, and a tree of each costs ten times as much.
 */
export function entryToXml(entry: FeedEntry): string {
  let content = '';
  for (const { heading, lines } of entry.content) {
    content += element('h2', heading);
    for (const line of lines) content += element('p', line);
  }
  return [
    '<entry>',
    element('id', entry.id),
    text('title', entry.title),
    element('updated', instant(entry.day)),
    element('published', instant(entry.first)),
    author(entry.author),
    link('alternate', 'text/html', entry.url),
    ...entry.categories.map(
      ({ term, scheme, label }) =>
        `<category term=${attribute(term)} scheme=${attribute(scheme)} label=${attribute(label)}/>`,
    ),
    `<content type="xhtml"><div xmlns="${XHTML}">${content}</div></content></entry>`,
  ].join('');
}

/** An Atom feed (RFC 4287) as XML. A feed without entries is dated as far back as Atom needs, since it has no day of its own. */
export function atomFeed(feed: Feed<WrittenEntry>): string {
  const newest = feed.entries.reduce((day, entry) => (entry.day > day ? entry.day : day), '1970-01-01');
  return [
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="${ATOM}" xml:lang="ja">`,
    element('id', feed.id),
    text('title', feed.title),
    text('subtitle', feed.subtitle),
    element('updated', instant(newest)),
    author(feed.author),
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.page),
    ...feed.entries.map(({ xml }) => xml),
    '</feed>\n',
  ].join('');
}
