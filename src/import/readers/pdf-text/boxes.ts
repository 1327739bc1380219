import { namesOf } from '../../../match/labels/spellings.ts';
import { BOXES } from '../../../match/thresholds.ts';
import type { BoxState, Item, PageItems } from './items.ts';
import type { Token } from './token.ts';

/** A printed label of a box with the brackets that certainly are its own. */
interface Seen {
  label: Token;
  state: BoxState;
  /** Brackets and ○ before the label, the （ behind it and the words in it. */
  signs: Token[];
  words: Token[];
}

/** Only what stands directly before a label, on its line, is its box: `[ ○ ] X` on, `[ ] X` empty, `] X` doubtful. */
function readCheckbox(tokens: readonly Token[], at: number): Seen | null {
  const label = tokens[at];
  if (label?.kind !== 'box') return null;
  const before = (steps: number): Token | null => {
    const token = tokens[at - steps];
    return token?.row === label.row ? token : null;
  };
  const signs: Token[] = [];
  let state: BoxState = 'doubtful';
  const close = before(1);
  if (close?.kind === 'close') {
    signs.push(close);
    const inner = before(2);
    const outer = before(3);
    if (inner?.kind === 'circle') {
      state = 'on';
      signs.push(inner, ...(outer?.kind === 'open' ? [outer] : []));
    } else if (inner?.kind === 'open') {
      state = 'empty';
      signs.push(inner);
    }
  }
  const words: Token[] = [];
  let next = at + 1;
  if (tokens[next]?.kind === 'roundOpen' && tokens[next]?.row === label.row) signs.push(tokens[next++] as Token);
  while (tokens[next]?.kind === 'words' && tokens[next]?.block === label.block) words.push(tokens[next++] as Token);
  const behind = tokens[next];
  if (behind?.kind === 'roundClose' && behind.block === label.block && next > at + 1) signs.push(behind);
  if (words.length > 0) state = 'on';
  return { label, state, signs, words };
}

/** Which of several items a label that all of them print (その他) belongs to: the one whose own labels stand next to it. */
function homeOf(tokens: readonly Token[], seen: Seen, items: readonly Item[]): Item | null {
  const owners = (token: Token): Item[] =>
    token.kind === 'box'
      ? items.filter(({ node }) => node.marks.some((option) => namesOf(option).includes(token.key)))
      : [];
  const near = tokens.filter((token) => token.block === seen.label.block && token !== seen.label);
  const [home, ...others] = new Set(near.map(owners).flatMap((found) => (found.length === 1 ? found : [])));
  return home !== undefined && others.length === 0 ? home : null;
}

const SIGNS = new Set(['open', 'close', 'circle', 'roundOpen', 'roundClose', 'words', 'number', 'unit', 'caption']);

/** The boxes that follow the label of an item, up to the next label, where they are its own, each once, and nothing else is among them. */
function runOf(tokens: readonly Token[], { node, label }: Item): Token[] {
  const start = label === null ? -1 : tokens.indexOf(label) + 1;
  const next = tokens.findIndex(({ kind }, at) => at >= start && kind === 'label');
  const run = start > 0 ? tokens.slice(start, next < 0 ? tokens.length : next) : [];
  const boxes = run.filter(({ kind }) => kind === 'box');
  const own = boxes.every(({ key }) => node.marks.some((option) => namesOf(option).includes(key)));
  const once = new Set(boxes.map(({ key }) => key)).size === boxes.length;
  const pure = run.every(({ kind }) => kind === 'box' || SIGNS.has(kind));
  return own && once && pure && boxes.length >= BOXES.run.value ? boxes : [];
}

/** The items of a page, each of which has its run of boxes, all of the same labels; empty where one has none or the runs differ. */
function runsOf(tokens: readonly Token[], items: readonly Item[]): Map<Item, Token[]> {
  const runs = new Map(items.map((item) => [item, runOf(tokens, item)]));
  const printed = tokens.filter(({ kind }) => kind === 'box').length;
  const inRuns = Array.from(runs.values()).reduce((sum, run) => sum + run.length, 0);
  return inRuns === printed && Array.from(runs.values()).every((run) => run.length > 0) ? runs : new Map();
}

/** Finds the boxes of the items of a page and takes their brackets, ○ and words. */
export function readBoxes(page: PageItems): void {
  const { tokens, taken } = page;
  const items = page.items.filter(({ node }) => node.type === 'marks');
  const seen = tokens.flatMap((_, at) => readCheckbox(tokens, at) ?? []);
  const free = new Set(seen);
  const runs = runsOf(tokens, items);
  for (const item of items) {
    for (const option of item.node.marks) {
      const names = namesOf(option);
      const sharing = items.filter(({ node }) =>
        node.marks.some((other) => namesOf(other).some((name) => names.includes(name))),
      );
      const prints = seen.filter(({ label }) => names.includes(label.key));
      const own = prints.find(({ label }) => runs.get(item)?.includes(label));
      const left = prints.filter((print) => free.has(print));
      const alike = prints.every(({ state, words }) => state === prints[0]?.state && words.length === 0);
      const found =
        runs.size > 0
          ? own && { seen: own, state: own.state }
          : choose(tokens, left, item, { items: sharing, alike: sharing.length > 1 && alike });
      if (!found) continue;
      free.delete(found.seen);
      const { label } = found.seen;
      const { words, signs } = found.state === found.seen.state ? found.seen : { words: [], signs: [] };
      item.boxes.push({ option, label, state: found.state, signs: [...signs], words: [...words], count: null });
      for (const token of [label, ...signs, ...words]) taken.add(token);
    }
  }
  placeLooseWords(page);
  // When every ○ of the page has its box, the other boxes of the page are empty.
  if (tokens.some((token) => token.kind === 'circle' && !taken.has(token))) return;
  for (const { boxes } of items) for (const box of boxes) if (box.state === 'doubtful') box.state = 'empty';
}

/**
 * The print of a label that belongs to an item, among all of its prints on the page that are left. `alike`: all prints of the page are
 * marked the same way, so that it does not matter whose is whose.
 */
function choose(
  tokens: readonly Token[],
  prints: readonly Seen[],
  item: Item,
  { items: sharing, alike }: { items: readonly Item[]; alike: boolean },
): { seen: Seen; state: BoxState } | null {
  const [first] = prints;
  if (!first) return null;
  /** Boxes of an item of the page before may stand above its own: then nothing tells which is which. */
  const oneOf = ([one, ...more]: readonly Seen[]): { seen: Seen; state: BoxState } | null =>
    one ? { seen: one, state: more.every(({ state }) => state === one.state) ? one.state : 'doubtful' } : null;
  if (sharing.length === 1) return oneOf(prints);
  const homes = prints.map((seen) => homeOf(tokens, seen, sharing));
  const own = oneOf(prints.filter((_, at) => homes[at] === item));
  if (own) return own;
  const left = prints.filter((_, at) => homes[at] === null);
  const [one] = left;
  if (!one) return null;
  // The last print is this item's own only if the others certainly have theirs.
  const hasOwn = ({ boxes }: Item): boolean =>
    boxes.some((box) => namesOf(box.option).includes(one.label.key) && box.state !== 'doubtful');
  const alone = left.length === 1 && sharing.every((other) => other === item || hasOwn(other));
  return { seen: one, state: alike || alone ? one.state : 'doubtful' };
}

/** Words in a （ ） that stand apart from their box: they are certain where only one box of the page can hold them. */
function placeLooseWords({ tokens, items, taken }: PageItems): void {
  const loose = tokens.filter((token) => token.kind === 'words' && !taken.has(token));
  const [words] = loose;
  const holders = items
    .flatMap(({ boxes }) => boxes)
    .filter(({ option, words: own }) => option.takesText && own.length === 0);
  const open = holders.filter(({ label }) => !isClosed(tokens, label));
  const [holder] = open;
  if (!words || !holder || loose.length > 1 || open.length > 1) return;
  holder.words.push(words);
  holder.state = 'on';
  taken.add(words);
}

/** Whether （ ） is printed empty right behind a label. */
function isClosed(tokens: readonly Token[], label: Token): boolean {
  const at = tokens.indexOf(label);
  const [open, close] = tokens.slice(at + 1, at + 3);
  return open?.kind === 'roundOpen' && close?.kind === 'roundClose' && close.row === label.row;
}
