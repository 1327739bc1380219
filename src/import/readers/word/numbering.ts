import { formatNumber } from './number-format.ts';
import type { Styles } from './styles.ts';
import { isSymbolFont, symbolOf } from './symbols.ts';
import { child, isOn, numberOf, valueOf, type XmlElement } from './xml.ts';

/** One level of a list: how its numbers count and print. */
interface Level {
  start: number;
  format: string;
  /** `第%1条`; `%n` is the number of level n. */
  text: string;
  /** The marker is followed by a tab, a blank or nothing. */
  gap: string;
  /** Starts again after a paragraph of this level or above; 0: never. Levels count from 1. */
  restartAfter: number;
  /** Numbers of the levels above print as plain figures. */
  plainFigures: boolean;
  /** Style whose paragraphs stand at this level. */
  style: string | null;
  font: string | null;
  hidden: boolean;
}

/** A list that paragraphs refer to; lists of one abstract definition count on together. */
interface List {
  abstract: string;
  levels: (Level | undefined)[];
  /** Levels that start anew where the list is used first. */
  restarts: Map<number, number>;
}

/** Levels of a list in Word. */
const LEVELS = 9;

function readLevel(element: XmlElement, level: number): Level {
  const suffix = valueOf(element, 'w:suff');
  const run = child(element, 'w:rPr');
  const alternate = child(element, 'mc:AlternateContent');
  return {
    start: numberOf(element, 'w:start') ?? 0,
    // Word writes newer formats as an alternative whose fallback is the nearest old one.
    format: valueOf(element, 'w:numFmt') ?? valueOf(child(alternate, 'mc:Fallback'), 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    gap: suffix === 'nothing' ? '' : ' ',
    restartAfter: numberOf(element, 'w:lvlRestart') ?? level,
    plainFigures: isOn(element, 'w:isLgl') === true,
    style: valueOf(element, 'w:pStyle'),
    font: child(run, 'w:rFonts')?.attributes.get('w:ascii') ?? null,
    hidden: isOn(run, 'w:vanish') === true,
  };
}

function readLevels(element: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const entry of element.children) {
    if (entry.name !== 'w:lvl') continue;
    const at = Number(entry.attributes.get('w:ilvl') ?? '0');
    if (at >= 0 && at < LEVELS) levels[at] = readLevel(entry, at);
  }
  return levels;
}

/** Counts the paragraphs of lists in document order and prints their markers. */
export class ListNumbering {
  readonly #lists = new Map<string, List>();
  /** Numbers of the levels, by abstract definition. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #used = new Set<string>();
  readonly #styles: Styles;

  constructor(part: XmlElement | null, styles: Styles) {
    this.#styles = styles;
    const abstracts = new Map<string, XmlElement>();
    const byStyle = new Map<string, string>();
    for (const element of part?.children ?? []) {
      if (element.name !== 'w:abstractNum') continue;
      const id = element.attributes.get('w:abstractNumId') ?? '';
      abstracts.set(id, element);
      const style = valueOf(element, 'w:styleLink');
      if (style !== null) byStyle.set(style, id);
    }
    for (const element of part?.children ?? []) {
      if (element.name !== 'w:num') continue;
      const named = valueOf(element, 'w:abstractNumId') ?? '';
      // A list of a list style holds no levels itself.
      const link = valueOf(abstracts.get(named), 'w:numStyleLink');
      const abstract = (link === null ? undefined : byStyle.get(link)) ?? named;
      const definition = abstracts.get(abstract);
      const levels = definition ? readLevels(definition) : [];
      const restarts = new Map<number, number>();
      for (const override of element.children) {
        if (override.name !== 'w:lvlOverride') continue;
        const at = Number(override.attributes.get('w:ilvl') ?? '0');
        const own = child(override, 'w:lvl');
        if (own && at >= 0 && at < LEVELS) levels[at] = readLevel(own, at);
        const start = numberOf(override, 'w:startOverride');
        const level = levels[at];
        if (start === null || !level) continue;
        restarts.set(at, start);
        levels[at] = { ...level, start };
      }
      this.#lists.set(element.attributes.get('w:numId') ?? '', { abstract, levels, restarts });
    }
  }

  /** List and level of a paragraph; null where it has no number. */
  #placeOf(paragraph: XmlElement | null): { list: List; id: string; level: number } | null {
    const own = child(paragraph, 'w:numPr');
    const inherited = this.#styles.numbering(valueOf(paragraph, 'w:pStyle'));
    const id = valueOf(own, 'w:numId') ?? valueOf(inherited?.properties, 'w:numId');
    const list = id === null ? undefined : this.#lists.get(id);
    if (id === null || !list) return null;
    const ofStyle = inherited ? list.levels.findIndex((level) => level?.style === inherited.style) : -1;
    const level =
      numberOf(own, 'w:ilvl') ?? (ofStyle >= 0 ? ofStyle : (numberOf(inherited?.properties, 'w:ilvl') ?? 0));
    return { list, id, level };
  }

  #count(list: List, id: string, at: number): (number | undefined)[] {
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    if (!this.#used.has(id)) {
      this.#used.add(id);
      for (const [level, start] of list.restarts) counts[level] = start - 1;
    }
    const before = counts[at];
    counts[at] = before === undefined ? (list.levels[at]?.start ?? 1) : before + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const restartAfter = list.levels[deeper]?.restartAfter ?? deeper;
      if (restartAfter > at) counts[deeper] = undefined;
    }
    return counts;
  }

  /**
   * The marker that Word prints before a paragraph with these properties, with the gap behind it; '' for none. Counts the paragraph.
   * `unknown` is the format that cannot be printed as Word does: plain figures stand instead.
   */
  next(paragraph: XmlElement | null): { marker: string; unknown: string | null } {
    const place = this.#placeOf(paragraph);
    const level = place?.list.levels[place.level];
    if (!place || !level) return { marker: '', unknown: null };
    const counts = this.#count(place.list, place.id, place.level);
    if (level.hidden) return { marker: '', unknown: null };
    let unknown: string | null = null;
    const marker =
      level.format === 'bullet'
        ? bulletOf(level)
        : level.text.replace(/%([1-9])/gu, (_, digit: string) => {
            const at = Number(digit) - 1;
            const other = place.list.levels[at];
            const n = counts[at] ?? other?.start ?? 1;
            const format = level.plainFigures ? 'decimal' : (other?.format ?? 'decimal');
            const printed = formatNumber(n, format);
            if (printed === null) unknown = `${format} ${n}`;
            return printed ?? String(n);
          });
    return { marker: marker === '' ? '' : marker + level.gap, unknown };
  }
}

function bulletOf(level: Level): string {
  if (!isSymbolFont(level.font)) return level.text;
  const { font, text } = level;
  return Array.from(text, (sign) => symbolOf(font ?? '', sign.codePointAt(0) ?? 0) ?? sign).join('');
}
