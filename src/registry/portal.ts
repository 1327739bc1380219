import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../text/bilingual.ts';
import { contrast, mix, readColour } from '../text/colour.ts';
import { readWritten } from '../text/read-written.ts';
import { refuse, type FieldHints } from '../text/yaml-issue.ts';
import { readYaml, type YamlReading } from '../text/yaml.ts';

/** Pagefind, for a portal of some hundred assessments, and an index of three neighbouring characters, for a larger one. */
export const ENGINE_NAMES = ['pagefind', 'grams'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/**
 * `published`: the originals that the content folder keeps become part of the site, and items lead to their page in them; `linked`: items
 * lead to the page in the file where the authority publishes it (`source.url`); `none`: items name their page and lead nowhere.
 */
export const ORIGINALS_MODES = ['published', 'linked', 'none'] as const;
export type OriginalsMode = (typeof ORIGINALS_MODES)[number];

/**
 * `beside`: texts of the site stand also compressed (`.br`, `.gz`), for a host that sends those; `instead`: they stand only so (`.gz`), for a
 * host that can send them to all; `none`: for a host that compresses itself.
 */
export const PRECOMPRESS_MODES = ['none', 'beside', 'instead'] as const;
export type PrecompressMode = (typeof PRECOMPRESS_MODES)[number];

export const PORTAL_FILE = 'site.config.yaml';

/** The grounds of src/styles/theme.css (--ground, --ground-soft) that a leading colour must stand out from. */
const GROUNDS = { light: ['#ffffff', '#f7f7f9'], dark: ['#16181d', '#1e2127'] };
/** Share of the leading colour in the ground of what is chosen. */
export const TINT = 0.08;
/** Of text on its ground, WCAG 2.2, 1.4.3. */
const MIN_CONTRAST = 4.5;

const words = z.string().trim().min(1);

const colour = (scheme: 'light' | 'dark') =>
  z
    .string()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/u)
    .superRefine((value, context) => {
      if (readColour(value) === null) return;
      const ratios = GROUNDS[scheme].flatMap((ground) =>
        [ground, mix(value, ground, TINT)].map((each) => contrast(value, each)),
      );
      const ratio = Math.min(...ratios);
      if (ratio >= MIN_CONTRAST) return;
      const advice: Bilingual =
        scheme === 'light'
          ? { ja: 'もっと暗い色', en: 'a darker colour' }
          : { ja: 'もっと明るい色', en: 'a lighter colour' };
      refuse(context, [], {
        ja: `${value} は背景との明るさの差が足りません（${ratio.toFixed(2)}、4.5以上が必要）。${advice.ja}にしてください。`,
        en: `${value} has too little contrast with its background (${ratio.toFixed(2)}; at least 4.5 is required). Take ${advice.en}.`,
      });
    })
    .nullable()
    .default(null);

const origin = z
  .string()
  .refine((text) => toOrigin(text) !== null)
  .transform((text) => toOrigin(text) ?? text);

const basePath = z
  .string()
  .refine((text) => toBase(text) !== null)
  .transform((text) => toBase(text) ?? text);

const reportAddress = z.string().refine((text) => /^(?:mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/u.test(text));

const schema = z
  .strictObject({
    name: words.default('評価書ポータル'),
    /** The name on the English pages. */
    nameEn: words.default('Hyokasho'),
    tagline: words.default('マイナンバーの情報を、役所はどう使い、どう守るか'),
    description: words.default(
      '市区町村が公表した特定個人情報保護評価書を、項目ごとに読み、変更履歴をたどり、キーワードで検索できるポータルです。',
    ),
    /** Who runs the portal; null where it is not said. */
    publisher: words.nullable().default(null),
    /** Origin that it will be reached at; null where nobody said. */
    address: origin.nullable().default(null),
    /** Path it lies under, with a slash at both ends. */
    base: basePath.default('/'),
    /** Address for those who found an error, `mailto:` or a web address; it may hold {id}, {title}, {url}, {key} and {rule}. */
    report: reportAddress.nullable().default(null),
    /** Leading colours, `#rrggbb`, for light and dark; null: those of the design system. */
    colours: z
      .strictObject({ light: colour('light'), dark: colour('dark') })
      .nullable()
      .transform((colours) => colours ?? { light: null, dark: null })
      .default({ light: null, dark: null }),
    /** What finds words; null: as the size of the corpus asks for. */
    searchEngine: z.enum(ENGINE_NAMES).nullable().default(null),
    /** What readers are given of the originals. */
    originals: z.enum(ORIGINALS_MODES).default('linked'),
    /** Whether files are written compressed for the host. */
    precompress: z.enum(PRECOMPRESS_MODES).default('none'),
  })
  .nullable();

const COLOUR: Bilingual = {
  ja: '色は "#0017c1" のように、# と6桁の16進数を引用符で囲んで書いてください。',
  en: 'Write a colour as # and six hexadecimal digits in quotes, such as "#0017c1".',
};

const HINTS: FieldHints = {
  address: {
    ja: 'https://example.jp のように、ホスト名までを書いてください。',
    en: 'Write the address up to the name of the host, such as https://example.jp.',
  },
  base: {
    ja: '/hyokasho のように、英数字と - _ . ~ で書いてください。',
    en: 'Write a path in Latin letters, digits and - _ . ~, such as /hyokasho.',
  },
  report: {
    ja: 'mailto:窓口@example.jp か https:// で始まるURLを書いてください。',
    en: 'Write an address that begins with mailto: or https://, such as mailto:desk@example.jp.',
  },
  'colours.light': COLOUR,
  'colours.dark': COLOUR,
  searchEngine: {
    ja: `${ENGINE_NAMES.join(' か ')} と書いてください。`,
    en: `Write ${ENGINE_NAMES.join(' or ')}.`,
  },
  originals: {
    ja: `${ORIGINALS_MODES.join('、')} のどれかを書いてください。`,
    en: `Write one of ${ORIGINALS_MODES.join(', ')}.`,
  },
  precompress: {
    ja: `${PRECOMPRESS_MODES.join('、')} のどれかを書いてください。`,
    en: `Write one of ${PRECOMPRESS_MODES.join(', ')}.`,
  },
};

/** What a publisher says of a portal in site.config.yaml. */
export type Portal = NonNullable<z.infer<typeof schema>>;

/** Reads site.config.yaml; what it leaves out is as in the sample. `value` is null where the file has faults. */
export function readPortal(yaml: string, path: string): YamlReading<Portal> {
  const reading = readYaml(yaml, { path, schema, hints: HINTS });
  const failed = reading.file.messages.length > 0;
  return { ...reading, value: failed ? null : (reading.value ?? DEFAULT_PORTAL) };
}

/** What holds where no site.config.yaml says otherwise. */
export const DEFAULT_PORTAL: Portal = schema.unwrap().parse({});

/**
 * The settings for a content folder: its own site.config.yaml, else the one in the root of the project. A file with faults gives
 * the defaults, and its faults.
 */
export function findPortal(
  content: string,
  root: string,
): { portal: Portal; file: ReturnType<typeof readPortal>['file'] | null } {
  const path = [join(content, PORTAL_FILE), join(root, PORTAL_FILE)].find((place) => existsSync(place));
  if (path === undefined) return { portal: DEFAULT_PORTAL, file: null };
  const written = readWritten(path);
  if (written.text === null) return { portal: DEFAULT_PORTAL, file: written.file };
  const { value, file } = readPortal(written.text, path);
  return { portal: value ?? DEFAULT_PORTAL, file };
}

/** `https://example.jp` for an address of a web server without path; null for anything else. */
export function toOrigin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/u.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return null;
  return url.origin;
}

/** `/hyokasho/` for `hyokasho`, `/hyokasho`, `/hyokasho/`; null for what cannot be the path of a site. */
export function toBase(text: string): string | null {
  const inner = text.replace(/^\/+|\/+$/gu, '');
  const strange = !/^[\w.~/-]*$/u.test(inner) || inner.includes('//');
  if (strange || inner.split('/').some((part) => part === '.' || part === '..')) return null;
  return inner === '' ? '/' : `/${inner}/`;
}
