import type { CDPSession, Page } from 'playwright-core';
import { vi } from 'vitest';

interface AxValue {
  value?: unknown;
}

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  properties?: { name: string; value: AxValue }[];
  childIds?: string[];
}

/** Properties of a node that a screen reader says with its name. */
const SAID = ['level', 'expanded', 'hasPopup', 'checked'];
/** Nodes that are not said by themselves. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'LayoutTable']);

/** One for each page: a screen reader is there before what it reads. */
const sessions = new WeakMap<Page, CDPSession>();

/**
 * What a screen reader says of a page from its top to its end, a line a node of the accessibility tree: `heading 1 キーワード検索`,
 * `button hasPopup=menu 「③対象人数」のメニュー`, `deletion`, `StaticText 端末`.
 */
export async function hear(page: Page): Promise<string[]> {
  const session: CDPSession = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const read = (node: AxNode | undefined): void => {
    if (node === undefined) return;
    const role = String(node.role?.value ?? '');
    if (!node.ignored && !SILENT.has(role)) {
      const states = (node.properties ?? [])
        .filter(({ name, value }) => SAID.includes(name) && value.value !== 'false')
        .map(({ name, value }) => (name === 'level' ? String(value.value) : `${name}=${String(value.value)}`));
      lines.push(
        [
          role,
          ...states,
          String(node.name?.value ?? '')
            .replace(/\s+/gu, ' ')
            .trim(),
        ]
          .join(' ')
          .trim(),
      );
    }
    for (const id of node.childIds ?? []) read(byId.get(id));
  };
  read(nodes[0]);
  return lines;
}

/** Milliseconds until the tree of accessibility has followed what scripts have put into the page. */
const PATIENCE = 20_000;

/** Waits until a page says some lines in this order, whatever stands between them. Throws with what is said instead. */
export async function hearInOrder(page: Page, wanted: readonly (string | RegExp)[]): Promise<void> {
  await vi.waitFor(
    async () => {
      const lines = await hear(page);
      let at = 0;
      for (const line of wanted) {
        const found = lines.findIndex(
          (said, index) => index >= at && (typeof line === 'string' ? said === line : line.test(said)),
        );
        if (found < 0)
          throw new Error(`Nothing says ${String(line)} from here on:\n${lines.slice(at, at + 60).join('\n')}`);
        at = found + 1;
      }
    },
    { timeout: PATIENCE, interval: 500 },
  );
}
