import { child, isOn, valueOf, type XmlElement } from './xml.ts';

/** What a style says about words: whether they print, and how their paragraph is numbered. */
interface Style {
  id: string;
  name: string;
  basedOn: string | null;
  run: XmlElement | null;
  paragraph: XmlElement | null;
}

/** Longer chains of styles are circles. */
const LONGEST_CHAIN = 50;

/** The styles of a document; a property is looked up along the chain of styles that a style is based on. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  #defaultParagraph: string | null = null;

  constructor(part: XmlElement | null) {
    for (const element of part?.children ?? []) {
      if (element.name !== 'w:style') continue;
      const id = element.attributes.get('w:styleId') ?? '';
      this.#styles.set(id, {
        id,
        name: valueOf(element, 'w:name') ?? '',
        basedOn: valueOf(element, 'w:basedOn'),
        run: child(element, 'w:rPr'),
        paragraph: child(element, 'w:pPr'),
      });
      const isDefault = /^(?:1|true|on)$/u.test(element.attributes.get('w:default') ?? '');
      if (isDefault && element.attributes.get('w:type') === 'paragraph') this.#defaultParagraph = id;
    }
  }

  *#chain(id: string | null): Generator<Style> {
    let style = id === null ? undefined : this.#styles.get(id);
    for (let steps = 0; style && steps < LONGEST_CHAIN; steps += 1) {
      yield style;
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn);
    }
  }

  /** Name of a style, in small letters: Word's own styles keep their English name whatever the language. */
  name(id: string | null): string {
    return (id === null ? '' : (this.#styles.get(id)?.name ?? '')).toLowerCase();
  }

  /** An on/off property of a run: its own, else that of its style, else that of the style of its paragraph. */
  isOn(property: string, run: XmlElement | null, paragraphStyle: string | null): boolean {
    const own = isOn(run, property);
    if (own !== null) return own;
    const ids = [valueOf(run, 'w:rStyle'), paragraphStyle ?? this.#defaultParagraph];
    const inherited = ids
      .values()
      .flatMap((id) => this.#chain(id))
      .map((style) => isOn(style.run, property));
    return inherited.find((is) => is !== null) ?? false;
  }

  /** The font that a run sets for letters that are not East Asian: its own or that of its style; null where neither names one. */
  font(run: XmlElement | null): string | null {
    const runs = [run, ...this.#chain(valueOf(run, 'w:rStyle')).map((style) => style.run)];
    const fonts = runs.map((each) => child(each, 'w:rFonts')?.attributes.get('w:ascii'));
    return fonts.find((font) => font !== undefined) ?? null;
  }

  /** The numbering that a style gives its paragraphs, with the id of the style that holds it. */
  numbering(id: string | null): { style: string; properties: XmlElement } | null {
    for (const { id: style, paragraph } of this.#chain(id ?? this.#defaultParagraph)) {
      const properties = child(paragraph, 'w:numPr');
      if (properties) return { style, properties };
    }
    return null;
  }
}
