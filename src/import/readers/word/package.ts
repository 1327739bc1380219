import { SourceError } from '../../decode.ts';
import { child, findAll, isOn, parseXml, type XmlElement } from './xml.ts';
import { unzipParts } from './zip.ts';

/** The parts of a Word file that hold words or say how words are printed. */
export interface WordPackage {
  body: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  settings: XmlElement | null;
  /** Headers and footers that the sections print, each once. */
  headers: XmlElement[];
  footers: XmlElement[];
}

interface Relationship {
  type: string;
  target: string;
}

/** Resolves `styles.xml`, `../x.xml` or `/word/x.xml` against the folder of the part that refers to it. */
function resolveTarget(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter((name) => name !== '');
  for (const name of target.split('/')) {
    if (name === '..') path.pop();
    else if (name !== '' && name !== '.') path.push(name);
  }
  return path.join('/');
}

const mayHoldWords = (name: string): boolean =>
  /\.(?:xml|rels)$/iu.test(name) && !/theme|customXml|docProps|glossary|WithEffects/u.test(name);

class Parts {
  readonly #bytes: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#bytes = unzipParts(bytes, mayHoldWords);
  }

  has(name: string): boolean {
    return this.#bytes.has(name);
  }

  read(name: string): XmlElement | null {
    const bytes = this.#bytes.get(name);
    return bytes ? parseXml(bytes, name) : null;
  }

  /** Relationships of a part by their id. Targets outside the package are never followed. */
  relationships(name: string): Map<string, Relationship> {
    const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
    const file = name.slice(name.lastIndexOf('/') + 1);
    const found = new Map<string, Relationship>();
    const rels = this.read(resolveTarget(folder, `_rels/${file}.rels`));
    if (!rels) return found;
    for (const { attributes } of findAll(rels, 'rel:Relationship')) {
      if (attributes.get('TargetMode') === 'External') continue;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      found.set(attributes.get('Id') ?? '', { type, target: resolveTarget(folder, attributes.get('Target') ?? '') });
    }
    return found;
  }
}

/** Path of the main part; Word's own name where the package does not name it. */
function mainPart(parts: Parts): string {
  for (const { type, target } of parts.relationships('').values())
    if (type === 'officeDocument' && parts.has(target)) return target;
  if (parts.has('word/document.xml')) return 'word/document.xml';
  throw new SourceError('damaged', {
    ja: '拡張子はWordのものですが、Word文書が含まれていません。Wordで開き、.docx で保存し直して取り込んでください。',
    en: 'The file has the ending of a Word file but contains no Word document. Open it in Word, save it as .docx and import that.',
  });
}

/** Headers or footers of the sections in their order, without those that no page prints. */
function marginsOf(
  body: XmlElement,
  name: 'w:headerReference' | 'w:footerReference',
  evenPages: boolean,
  read: (id: string) => XmlElement | null,
): XmlElement[] {
  const seen = new Set<string>();
  const found: XmlElement[] = [];
  for (const section of findAll(body, 'w:sectPr')) {
    for (const reference of section.children) {
      if (reference.name !== name) continue;
      const type = reference.attributes.get('w:type');
      if ((type === 'first' && isOn(section, 'w:titlePg') !== true) || (type === 'even' && !evenPages)) continue;
      const id = reference.attributes.get('r:id') ?? '';
      const part = seen.has(id) ? null : read(id);
      seen.add(id);
      if (part) found.push(part);
    }
  }
  return found;
}

/** Opens the bytes of a .docx. Throws a SourceError where they are no Word document. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const parts = new Parts(bytes);
  const main = mainPart(parts);
  const document = parts.read(main);
  const body = child(document, 'w:body');
  if (!body)
    throw new SourceError('kind', {
      ja: `ファイルの本体（${main}）がWord文書ではありません。ブックやスライドであれば、正しい拡張子（.xlsx、.pptx）に直し、評価書のファイルを取り込んでください。`,
      en: `The main part of the file (${main}) is not a Word document. If it is a workbook or a presentation, give it its own ending (.xlsx, .pptx) and import the assessment itself.`,
    });
  const related = parts.relationships(main);
  const read = (part?: Relationship): XmlElement | null => (part ? parts.read(part.target) : null);
  const ofType = (name: string): XmlElement | null => read(related.values().find(({ type }) => type === name));
  const byId = (id: string): XmlElement | null => read(related.get(id));
  const settings = ofType('settings');
  const evenPages = isOn(settings, 'w:evenAndOddHeaders') === true;
  return {
    body,
    styles: ofType('styles'),
    numbering: ofType('numbering'),
    footnotes: ofType('footnotes'),
    endnotes: ofType('endnotes'),
    settings,
    headers: marginsOf(body, 'w:headerReference', evenPages, byId),
    footers: marginsOf(body, 'w:footerReference', evenPages, byId),
  };
}
