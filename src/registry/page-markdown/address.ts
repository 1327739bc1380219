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
  | { refused: string };

/** What a link may lead to besides pages of this site. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** Only its path counts: where the page would lie if the site had no base. */
const HERE = 'https://page.invalid';

/** What a link of a publisher's page becomes. Another page may be named by its file (`annai.md`), as on a Git host. */
export function readAddress(url: string, { slug, sections, pages, ids }: PagePlace): Address {
  if (url.startsWith('#')) {
    const id = decode(url.slice(1));
    return id === '' || ids.has(id) ? { href: url } : { refused: `このページに「${id}」という見出しがありません` };
  }
  const scheme = URL.canParse(url) ? new URL(url).protocol : null;
  if (scheme !== null)
    return SCHEMES.has(scheme) ? { href: url } : { refused: `「${scheme}」で始まるアドレスにはリンクできません` };
  const file = /^(?:\.\/)?(?<page>[a-z0-9-]+)\.md(?<place>#.*)?$/u.exec(url)?.groups;
  const meant = file === undefined ? url : `/${file['page']}/${file['place'] ?? ''}`;
  const resolved = URL.canParse(meant, HERE) ? new URL(meant, `${HERE}/${slug}/`) : null;
  if (resolved?.origin !== HERE) return { refused: 'アドレスとして読めません' };
  const { pathname, search, hash } = resolved;
  const [, first = ''] = pathname.split('/');
  const isThere = pages.has(first)
    ? [`/${first}`, `/${first}/`].includes(pathname)
    : first === '' || sections.has(first);
  return isThere ? { path: pathname + search + hash } : { refused: `このサイトに ${pathname} はありません` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
