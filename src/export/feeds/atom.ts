import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export interface FeedCategory {
  term: string;
  scheme: string;
  label: string;
}

export interface FeedEntry {
  /** A tag: URI that never changes. */
  id: string;
  title: string;
  /** ISO day. */
  day: string;
  /** Address of the page. */
  url: string;
  author: string;
  categories: FeedCategory[];
  /** What the entry says, as headings with the lines below them. */
  content: { heading: string; lines: string[] }[];
}

export interface Feed {
  /** A tag: URI that never changes. */
  id: string;
  title: string;
  subtitle: string;
  /** Address of the feed itself, and of the page it belongs to. */
  self: string;
  page: string;
  author: string;
  /** Newest first. */
  entries: FeedEntry[];
}

const ATOM = 'http://www.w3.org/2005/Atom';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** What XML 1.0 cannot hold, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Where a letter cannot stand, a reader sees that one stood there. */
const clean = (text: string): string => text.replace(NOT_XML, '\ufffd');
/** The beginning of a day in Japan: the documents know no hours. */
const instant = (day: string): string => `${day}T00:00:00+09:00`;

const text = (name: string, value: string) => x(name, { type: 'text' }, clean(value));

function entryToXml(entry: FeedEntry) {
  return x('entry', [
    x('id', entry.id),
    text('title', entry.title),
    x('updated', instant(entry.day)),
    x('published', instant(entry.day)),
    x('author', [x('name', clean(entry.author))]),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    ...entry.categories.map(({ term, scheme, label }) => x('category', { term, scheme, label: clean(label) })),
    x('content', { type: 'xhtml' }, [
      x(
        'div',
        { xmlns: XHTML },
        entry.content.flatMap(({ heading, lines }) => [
          x('h2', clean(heading)),
          ...lines.map((line) => x('p', clean(line))),
        ]),
      ),
    ]),
  ]);
}

/** An Atom feed (RFC 4287) as XML. A feed without entries is dated as far back as Atom needs, since it has no day of its own. */
export function atomFeed(feed: Feed): string {
  const newest = feed.entries.reduce((day, entry) => (entry.day > day ? entry.day : day), '1970-01-01');
  const tree = x('feed', { xmlns: ATOM, 'xml:lang': 'ja' }, [
    x('id', feed.id),
    text('title', feed.title),
    text('subtitle', feed.subtitle),
    x('updated', instant(newest)),
    x('author', [x('name', clean(feed.author))]),
    x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    ...feed.entries.map(entryToXml),
  ]);
  // xast-util-to-xml 4.0.0 leaves > as it is, but ]]> may stand in no text (XML 1.0, 2.4). There are no CDATA sections here.
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree).replaceAll(']]>', ']]&gt;')}\n`;
}
