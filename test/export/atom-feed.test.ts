import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { validateXML } from 'xmllint-wasm';
import { atomFeed, entryToXml, type Feed, type FeedEntry } from '../../src/export/feeds/atom.ts';
import { tidy } from '../../src/text/tidy.ts';
import { change, collect, row } from './support/feeds.ts';

const grammar = readFileSync(new URL('../fixtures/feeds/atom.rng', import.meta.url), 'utf8');

/** What is wrong with feeds; all are read in one go, as the checker starts anew each time, and reads the grammar. */
async function faultsOf(...feeds: readonly string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: feeds.map((contents, at) => ({ fileName: `${at}.xml`, contents })),
    schema: grammar,
    extension: 'relaxng',
  });
  // What is wrong is told with the feed, as the texts are drawn anew each time.
  return errors.map(({ message, loc }) => `${message} in ${feeds[Number.parseInt(loc?.fileName ?? '', 10)] ?? ''}`);
}

const write = (feed: Feed<FeedEntry>): string =>
  atomFeed({ ...feed, entries: feed.entries.map((entry) => ({ day: entry.day, xml: entryToXml(entry) })) });

const clean = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
const words = (name: string, value: string) => x(name, { type: 'text' }, clean(value));
const link = (rel: string, type: string, href: string) => x('link', { rel, type, href });

function entryToTree({ id, title, day, first, author, url, categories, content }: FeedEntry) {
  const [instant, XHTML] = [(iso: string) => `${iso}T00:00:00+09:00`, 'http://www.w3.org/1999/xhtml'];
  return x('entry', [
    x('id', id),
    words('title', title),
    x('updated', instant(day)),
    x('published', instant(first)),
    x('author', [x('name', clean(author))]),
    link('alternate', 'text/html', url),
    ...categories.map(({ term, scheme, label }) => x('category', { term, scheme, label: clean(label) })),
    x('content', { type: 'xhtml' }, [
      x(
        'div',
        { xmlns: XHTML },
        content.flatMap(({ heading, lines }) => [x('h2', clean(heading)), ...lines.map((line) => x('p', clean(line)))]),
      ),
    ]),
  ]);
}

/** The same feed by way of a tree. */
function treeToXml({ id, title, subtitle, author, self, page, entries }: Feed<FeedEntry>): string {
  const newest = entries.reduce((day, entry) => (entry.day > day ? entry.day : day), '1970-01-01');
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja' }, [
    x('id', id),
    words('title', title),
    words('subtitle', subtitle),
    x('updated', `${newest}T00:00:00+09:00`),
    x('author', [x('name', clean(author))]),
    link('self', 'application/atom+xml', self),
    link('alternate', 'text/html', page),
    ...entries.map(entryToTree),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;')}\n`;
}

describe('atomFeed', () => {
  it('is valid for every feed of a corpus', async () => {
    const feeds = collect(
      [row('992011-1', '992011'), [change(1, '2020-04-01'), change(2, null, { timing: '', before: '', note: '説明' })]],
      [row('992020-1', '992020', { published: null, authority: null }), []],
    );
    expect(await faultsOf(...[...feeds.values()].map(write))).toEqual([]);
    for (const feed of feeds.values()) {
      const xml = write(feed);
      // The grammar cannot count links: one to the feed itself, one to its page and to that of each entry.
      expect(xml.match(/rel="self"/gu)).toHaveLength(1);
      expect(xml.match(/rel="alternate"/gu)).toHaveLength(1 + feed.entries.length);
    }
  });

  it('is valid whatever the documents print', async () => {
    const printed = fc.string({ unit: 'binary', maxLength: 30 });
    const drawn = fc.sample(fc.tuple(printed, printed, printed), 40);
    const texts = [['', '', '\n'] as const, ['', '\n', ''] as const, ...drawn];
    const feeds = texts.map(([item, before, after]) => {
      const hostile = change(1, '2020-04-01', {
        item: tidy(`<b>${item}`),
        before: tidy(`]]>${before}`),
        after: tidy(`&amp;${after}\u0000\ufffe`),
      });
      const feed = collect([row('992011-1', '992011'), [hostile]]).get('/feeds/all.xml');
      if (!feed) throw new Error('The feed of all changes is missing.');
      return write(feed);
    });
    expect(await faultsOf(...feeds)).toEqual([]);
  });

  it('says what is wrong with a feed that is not valid', async () => {
    const feed = collect([row('992011-1', '992011'), [change(1, '2020-04-01')]]).get('/feeds/all.xml');
    if (!feed) throw new Error('The feed of all changes is missing.');
    const broken = write(feed).replace(/<updated>[^<]*<\/updated>/u, '');
    expect((await faultsOf(broken)).length).toBeGreaterThan(0);
  });

  it('is the same each time it is written', () => {
    const writeAll = (): string[] =>
      [...collect([row('992011-1', '992011'), [change(1, '2020-04-01')]]).values()].map(write);
    expect(writeAll()).toEqual(writeAll());
  });

  it('is what a library writes of the same tree', () => {
    const printed = fc.string({
      unit: fc.constantFrom('&', '<', '>', '"', "'", ']', '評', '𠮷', '\n', '\u0001', '\ufffe'),
    });
    fc.assert(
      fc.property(printed, printed, printed, (item, before, authority) => {
        const feeds = collect([
          row('992011-1', '992011', { authority, title: item }),
          [change(1, '2020-04-01', { item, before }), change(2, null)],
        ]);
        for (const feed of feeds.values()) expect(write(feed)).toBe(treeToXml(feed));
      }),
    );
  });
});
