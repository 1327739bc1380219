import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { sameInBoth, type Bilingual } from '../../../text/bilingual.ts';
import { SourceError } from '../../decode.ts';
import { LIMITS } from './limits.ts';

/** An element of a part. Names have the usual prefix of their namespace (`w:p`), whatever prefix the file binds to it. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Letters right inside `w:t`, `w:instrText` and `m:t`; '' for every other element. */
  text: string;
}

/** Local names of the namespaces of ECMA-376, transitional (schemas.openxmlformats.org) and strict (purl.oclc.org), to prefixes. */
const NAMESPACES: [RegExp, string][] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/u, 'w'],
  [/\/officeDocument(?:\/2006)?\/relationships$/u, 'r'],
  [/\/package\/2006\/relationships$/u, 'rel'],
  [/\/officeDocument(?:\/2006)?\/math$/u, 'm'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/office\/word\/2010\/wordml$/u, 'w14'],
  [/\/wordprocessingDrawing$/u, 'wp'],
  [/\/wordprocessingShape$/u, 'wps'],
  [/\/drawingml(?:\/2006)?\/main$/u, 'a'],
  [/\/drawingml(?:\/2006)?\/picture$/u, 'pic'],
  [/\/drawingml(?:\/2006)?\/chart$/u, 'c'],
  [/\/drawingml(?:\/2006)?\/diagram$/u, 'dgm'],
  [/schemas-microsoft-com:vml$/u, 'v'],
  [/schemas-microsoft-com:office:office$/u, 'o'],
  [/\/XML\/1998\/namespace$/u, 'xml'],
];
const WITH_TEXT = new Set(['w:t', 'w:instrText', 'm:t']);
/** Looks, and what stood before a tracked change of looks: nothing of it is words. */
const DROPPED = new Set(
  (
    'w:tcBorders w:tblBorders w:pBdr w:spacing w:ind w:sz w:szCs w:lang w:shd w:jc w:tabs w:tcMar w:tblCellMar w:tblLook w:color w:kern ' +
    'w:noProof w:snapToGrid w:textAlignment w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:tblGridChange ' +
    'w:tblPrExChange w:numberingChange w:latentStyles w:proofErr w:bookmarkStart w:bookmarkEnd w:lastRenderedPageBreak ' +
    'w:commentRangeStart w:commentRangeEnd w:tblStylePr'
  ).split(' '),
);

const prefixes = new Map<string, string>();

function prefixOf(uri: string): string {
  const known = prefixes.get(uri);
  if (known !== undefined) return known;
  const prefix = NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1] ?? '?';
  // A hostile file may bind any number of namespaces.
  if (prefixes.size < 100) prefixes.set(uri, prefix);
  return prefix;
}

function decode(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(part, { ja: '文字でないデータがあります', en: 'it has bytes that are not text' });
  }
}

function damaged(part: string, { ja, en }: Bilingual): SourceError {
  return new SourceError('damaged', {
    ja: `Wordファイルが壊れています：${part} を読めません（${ja}）。Wordで開いて修復し、.docx で保存し直して取り込んでください。`,
    en: `The Word file is damaged: ${part} cannot be read (${en}). Open it in Word, let it repair the file, save it as .docx and import that.`,
  });
}

const TOO_DEEP: Bilingual = { ja: '要素の入れ子が深すぎます', en: 'its elements are nested too deep' };
const TOO_MANY: Bilingual = { ja: '要素が多すぎます', en: 'it has too many elements' };

function attributesOf(attributes: Record<string, SaxesAttributeNS>): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { uri, prefix, local, value } of Object.values(attributes)) {
    if (prefix === 'xmlns' || local === 'xmlns' || /^rsid/u.test(local)) continue;
    all.set(uri === '' ? local : `${prefixOf(uri)}:${local}`, value);
  }
  return all;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** The tree of a part, without what is only looks. A document type, and with it every entity of its own, is refused. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let kept = 0;
  let dropped = 0;
  parser.on('error', (error) => {
    throw damaged(part, sameInBoth(error.message));
  });
  parser.on('doctype', () => {
    throw damaged(part, {
      ja: 'Wordファイルにはない文書型宣言があります',
      en: 'it declares a document type, which no Word file does',
    });
  });
  parser.on('opentag', (tag) => {
    const name = `${prefixOf(tag.uri)}:${tag.local}`;
    if (dropped > 0 || DROPPED.has(name)) {
      dropped += 1;
      if (dropped > LIMITS.depth) throw damaged(part, TOO_DEEP);
      return;
    }
    kept += 1;
    if (kept > LIMITS.elements || open.length >= LIMITS.depth)
      throw damaged(part, kept > LIMITS.elements ? TOO_MANY : TOO_DEEP);
    const attributes = attributesOf(tag.attributes);
    const own = attributes.size === 0 ? NO_ATTRIBUTES : attributes;
    const element: XmlElement = { name, attributes: own, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (dropped === 0 && element && WITH_TEXT.has(element.name)) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (dropped > 0) dropped -= 1;
    else open.pop();
  });
  parser.write(decode(bytes, part)).close();
  if (root === null) throw damaged(part, { ja: '空です', en: 'it is empty' });
  return root;
}

/** The first child of the name. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element?.children.find((candidate) => candidate.name === name) ?? null;
}

/** Every element of the name below this one, in document order, none inside another of the name. */
export function* findAll(element: XmlElement, name: string): Generator<XmlElement> {
  for (const candidate of element.children) {
    if (candidate.name === name) yield candidate;
    else yield* findAll(candidate, name);
  }
}

/** `w:val` of a child as a text; null where the child or the attribute is missing. */
export function valueOf(element: XmlElement | null | undefined, name: string): string | null {
  return child(element, name)?.attributes.get('w:val') ?? null;
}

/** `w:val` of a child as a whole number; null where it is missing or none. */
export function numberOf(element: XmlElement | null | undefined, name: string): number | null {
  const value = valueOf(element, name);
  return value !== null && /^-?\d{1,9}$/u.test(value) ? Number(value) : null;
}

/** An on/off property: true without a value; null where it is not there. */
export function isOn(element: XmlElement | null | undefined, name: string): boolean | null {
  const property = child(element, name);
  if (!property) return null;
  const value = property.attributes.get('w:val') ?? property.attributes.get('w14:val') ?? 'true';
  return !/^(?:0|false|off)$/u.test(value);
}
