import type { Bilingual } from '../../text/bilingual.ts';

/** Where a page lies and what else is there. */
export interface PagePlace {
  slug: string;
  /** First parts of the addresses of the portal's own pages: `search`, `assessments`. */
  sections: ReadonlySet<string>;
  /** Slugs of the publisher's pages, beneath which nothing lies. */
  pages: ReadonlySet<string>;
  /** Ids of the headings of the page. */
  ids: ReadonlySet<string>;
}

export type Address =
  /** `path`: of this site, to be put under its base; `href`: as it is. */
  | { path: string }
  | { href: string }
  /** Why the words stay without a link. */
  | { refused: Bilingual };

/** What a link may lead to besides pages of this site. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** Only its path counts: where the page would lie if the site had no base. */
const HERE = 'https://page.invalid';

/** What a link of a publisher's page becomes. Another page may be named by its file (`annai.md`), as on a Git host. */
export function readAddress(url: string, { slug, sections, pages, ids }: PagePlace): Address {
  if (url.startsWith('#')) {
    const id = decode(url.slice(1));
    if (id === '' || ids.has(id)) return { href: url };
    return {
      refused: { ja: `このページに「${id}」という見出しがありません`, en: `this page has no heading 「${id}」` },
    };
  }
  const scheme = URL.canParse(url) ? new URL(url).protocol : null;
  if (scheme !== null && SCHEMES.has(scheme)) return { href: url };
  if (scheme !== null)
    return {
      refused: {
        ja: `「${scheme}」で始まるURLにはリンクできません`,
        en: `links cannot lead to addresses that begin with 「${scheme}」`,
      },
    };
  const file = /^(?:\.\/)?(?<page>[a-z0-9-]+)\.md(?<place>#.*)?$/u.exec(url)?.groups;
  const meant = file === undefined ? url : `/${file['page']}/${file['place'] ?? ''}`;
  const resolved = URL.canParse(meant, HERE) ? new URL(meant, `${HERE}/${slug}/`) : null;
  if (resolved?.origin !== HERE)
    return { refused: { ja: 'URLとして読めません', en: 'it cannot be read as an address' } };
  const { pathname, search, hash } = resolved;
  const [, first = ''] = pathname.split('/');
  const isThere = pages.has(first)
    ? [`/${first}`, `/${first}/`].includes(pathname)
    : first === '' || sections.has(first);
  if (isThere) return { path: pathname + search + hash };
  return { refused: { ja: `このサイトに ${pathname} はありません`, en: `this site has no ${pathname}` } };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
