import type { Portal } from '../registry/portal.ts';
import type { PortalFigures } from '../insights/figures.ts';
import type { IndexRow } from '../workspace/stored.ts';
import { titleOf } from '../workspace/title.ts';

/** Data of schema.org for a page, as JSON-LD. Addresses that are not known are left out. */
export type StructuredData = Record<string, unknown>;

/** Makes the address of a path of the site absolute; null where nobody said where the site will be. */
export type Absolute = (path: string) => string | null;

const CONTEXT = { '@context': 'https://schema.org' };

/** An assessment: who published it when, what it is drawn from, and where its data are. */
export function documentData(row: IndexRow, absolute: Absolute): StructuredData {
  const { id, frontmatter, municipality, procedure, newestChange } = row;
  const { authority, published, source, number } = frontmatter;
  return defined({
    ...CONTEXT,
    '@type': 'DigitalDocument',
    name: titleOf(row),
    inLanguage: 'ja',
    identifier: number === null ? id : [id, `評価書番号 ${number}`],
    url: absolute(`/assessments/${id}/`),
    datePublished: published,
    dateModified: newestChange,
    about: procedure?.name ?? null,
    isAccessibleForFree: true,
    isBasedOn: source?.url ?? null,
    license: source?.licence ?? null,
    author: {
      '@type': 'GovernmentOrganization',
      name: authority ?? municipality.name,
      areaServed: municipality.prefecture + municipality.name,
    },
    encoding: media(absolute(`/api/v1/assessments/${id}.json`), 'application/json'),
  });
}

/** The portal, its search, and the corpus as a data set. */
export function portalData(portal: Portal, figures: PortalFigures, absolute: Absolute): StructuredData {
  const search = absolute('/search/');
  return defined({
    ...CONTEXT,
    '@graph': [
      defined({
        '@type': 'WebSite',
        name: portal.name,
        alternateName: portal.nameEn,
        description: portal.description,
        inLanguage: 'ja',
        url: absolute('/'),
        potentialAction:
          search === null
            ? null
            : { '@type': 'SearchAction', target: `${search}?q={q}`, 'query-input': 'required name=q' },
      }),
      defined({
        '@type': 'Dataset',
        name: `${portal.name}の評価書データ`,
        description: `市区町村など${figures.municipalities}団体の特定個人情報保護評価書${figures.assessments}件と、変更の記録${figures.changes}件。`,
        inLanguage: 'ja',
        isAccessibleForFree: true,
        url: absolute('/'),
        creator: portal.publisher === null ? null : { '@type': 'Organization', name: portal.publisher },
        distribution: ['assessments', 'changes']
          .map((name) => media(absolute(`/api/v1/${name}.json`), 'application/json', 'DataDownload'))
          .filter((each) => each !== null),
      }),
    ],
  });
}

function media(contentUrl: string | null, encodingFormat: string, type = 'MediaObject'): StructuredData | null {
  return contentUrl === null ? null : { '@type': type, contentUrl, encodingFormat };
}

const defined = (data: StructuredData): StructuredData =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));

/** JSON that can stand in a script element: no `<` ends it, whatever a title holds. */
export const toScript = (data: StructuredData): string => JSON.stringify(data).replaceAll('<', '\\u003c');
