import type { Node } from 'unist';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Bilingual } from '../../text/bilingual.ts';
import { readAddress, type PagePlace } from './address.ts';

/** What a reader of a page will not find as it was written. */
export interface PageRemark {
  /** In the Markdown of the page, from 1. */
  line: number;
  column: number;
  reason: Bilingual;
}

/** Everything of a page that is not shown as it was written, in its order. */
export function inspectPage(root: Root, place: PagePlace): PageRemark[] {
  const remarks: PageRemark[] = [];
  const remark = (node: Node, reason: Bilingual): void => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    remarks.push({ line, column, reason });
  };
  const names = definitionsOf(root);
  const used = usedNames(root);
  const seen = new Set<string>();
  visit(root, (node) => {
    switch (node.type) {
      case 'link':
      case 'definition': {
        const address = readAddress(node.url, place);
        if ('refused' in address)
          remark(node, {
            ja: `リンク先「${node.url}」：${address.refused.ja}。文字だけを掲載します。URLを確認してください。`,
            en: `Link to 「${node.url}」: ${address.refused.en}. Only its words are shown. Check the address.`,
          });
        break;
      }
      case 'image':
      case 'imageReference':
        remark(
          node,
          (node.alt ?? '') === ''
            ? {
                ja: '画像は掲載されません。代わりの文字もないので、何も表示されません。![ ] の中に言葉を書いてください。',
                en: 'Pictures are not shown. This one has no words in its place, so nothing is shown: write them between ![ and ].',
              }
            : {
                ja: `画像は掲載されません。代わりの文字「${node.alt}」を掲載します。`,
                en: `Pictures are not shown. The words 「${node.alt}」 are shown in its place.`,
              },
        );
        break;
      case 'html':
        remark(node, {
          ja: 'HTML は働きません。書いたままの文字を掲載します。',
          en: 'HTML has no effect. It is shown as it is written.',
        });
        break;
    }
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const name = nameOf(node);
    const words: Bilingual =
      node.type === 'definition'
        ? { ja: `リンク先 [${node.label}]`, en: `The link [${node.label}]` }
        : { ja: `脚注 [^${node.label}]`, en: `The footnote [^${node.label}]` };
    if (seen.has(name))
      remark(node, {
        ja: `${words.ja} が2回あります。あとのほうは載りません。名前を変えてください。`,
        en: `${words.en} is there twice. The second one is not shown. Rename it.`,
      });
    else if (!used.has(name))
      remark(node, {
        ja: `${words.ja} を指す言葉がないので、載りません。`,
        en: `${words.en} is not shown, as no words refer to it.`,
      });
    seen.add(name);
  });
  visit(root, 'footnoteReference', (node) => {
    if (!names.has(nameOf(node)))
      remark(node, {
        ja: `脚注 [^${node.label}] の本文がありません。`,
        en: `The footnote [^${node.label}] has no text.`,
      });
  });
  return remarks.sort((a, b) => a.line - b.line || a.column - b.column);
}

type ReferenceNode = Extract<Nodes, { identifier: string }>;

/** Footnotes and links may have one name. */
const nameOf = (node: ReferenceNode): string => `${node.type.startsWith('footnote') ? '^' : ''}${node.identifier}`;

function definitionsOf(root: Root): Set<string> {
  const names = new Set<string>();
  visit(root, ['definition', 'footnoteDefinition'], (node) => {
    names.add(nameOf(node as ReferenceNode));
  });
  return names;
}

function usedNames(root: Root): Set<string> {
  const names = new Set<string>();
  visit(root, ['linkReference', 'imageReference', 'footnoteReference'], (node) => {
    names.add(nameOf(node as ReferenceNode));
  });
  return names;
}
