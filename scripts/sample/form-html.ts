import { outline, type ItemSubtree } from '../../src/assessment/outline.ts';
import type { Assessment, Change, Mark, Value } from '../../src/assessment/types.ts';
import { loadForm } from '../../src/forms/load.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
const lines = (text: string): string => text.split('\n').map(escape).join('<br>');

function markHtml({ label, state, text, count }: Mark): string {
  const behind = count === null ? (text === '' ? '' : `（${text}）`) : `（${count}）件`;
  return `<span>[ ${state === 'on' ? '○' : '　'} ] ${escape(label + behind)}</span>`;
}

function valueHtml(value: Value): string {
  if (value.type === 'text') return lines(value.text);
  if (value.type === 'date' || value.type === 'none') return escape(value.printed);
  if (value.type === 'marks') return `<p class="marks">${value.marks.map(markHtml).join('')}</p>`;
  const options = value.options.map((option, at) => `<li>${at + 1}) ${escape(option)}</li>`).join('');
  const list = `<ul><li class="head">＜選択肢＞</li>${options}</ul>`;
  return `<div class="choice"><span>[　${escape(value.value ?? '')}　]</span>${list}</div>`;
}

/** `data-key` stands on what is printed of an item: its value, beside its label or on the line of its heading. */
function* rowsOf(branch: ItemSubtree, depth: number): Generator<string> {
  const { entry, children } = branch;
  const [own, ...rest] = children;
  const beside = own?.entry.label === '' ? own : null;
  const value = entry.value === null ? '' : valueHtml(entry.value);
  const key = `data-key="${entry.key}"`;
  if (depth === 0) yield `<h2>${escape(entry.label)}</h2>`;
  if (entry.value === null && depth > 0) {
    const mark = beside?.entry.value
      ? `<div data-key="${beside.entry.key}">${valueHtml(beside.entry.value)}</div>`
      : '';
    yield `<div class="row group"><div>${escape(entry.label)}</div>${mark}</div>`;
  } else if (entry.value !== null && entry.label === '') yield `<div class="row"><div ${key}>${value}</div></div>`;
  else if (entry.value !== null)
    yield `<div class="row"><div class="label">${escape(entry.label)}</div><div ${key}>${value}</div></div>`;
  for (const child of beside === null ? children : rest) yield* rowsOf(child, depth + 1);
}

const HEAD = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'];

function changeHtml({ date, item, before, after, timing, note }: Change, at: number): string {
  const cells = [date, item, before, after, timing, note].map((text) => `<div>${lines(text)}</div>`);
  return `<div class="row change" data-change="${at}">${cells.join('')}</div>`;
}

/** The pieces of an assessment printed as its form: none of them is cut by the end of a page; `page` begins a new one. */
export function formPieces(assessment: Assessment): { html: string; page: boolean }[] {
  const form = loadForm(assessment.frontmatter.form);
  const branches = outline(assessment.entries, form);
  const title = `<h1>特定個人情報保護評価書（${form.name.replace(/書$/u, '')}書）</h1>`;
  return branches.flatMap((branch, at) => {
    const rows = [...rowsOf(branch, 0)].map((html) => ({ html, page: false }));
    if (branch.node?.special === 'cover') return [{ html: title, page: true }, ...rows.slice(1)];
    if (branch.node?.special !== 'changes')
      return rows.map((row, index) => ({ ...row, page: index === 0 && at === 1 }));
    const head = `<div class="row change group">${HEAD.map((text) => `<div>${text}</div>`).join('')}</div>`;
    return [
      ...rows.map((row) => ({ ...row, page: true })),
      { html: head, page: false },
      ...assessment.changes.map((change, index) => ({ html: changeHtml(change, index), page: false })),
    ];
  });
}

/** A4 at 96 pixels an inch. */
export const PAGE = { width: 794, height: 1123 };

export const STYLE = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font: 13px/1.5 'IPAexGothic', 'Noto Sans CJK JP', sans-serif; color: #000 }
.page { position: relative; width: ${PAGE.width}px; height: ${PAGE.height}px; padding: 72px 64px; overflow: hidden; break-after: page }
.page > footer { position: absolute; inset: auto 0 32px; text-align: center }
h1 { margin: 40px 0 48px; font-size: 21px; text-align: center }
h2 { padding: 14px 0 4px; font-size: 16px }
.row { display: grid; grid-template-columns: 190px 1fr; margin-top: -1px; border: 1px solid #000 }
.row > div { padding: 5px 8px }
.row > div + div { border-left: 1px solid #000 }
.row > :only-child { grid-column: 1 / -1 }
.group { font-weight: 700; background: #d9d9d9; grid-template-columns: 1fr auto }
.group > div + div { font-weight: 400 }
.label { background: #f2f2f2 }
.marks { display: flex; flex-wrap: wrap; gap: 2px 24px }
.choice { display: grid; grid-template-columns: 1fr 1fr; align-items: center }
.choice > span { text-align: center }
ul { list-style: none; font-size: 11px }
.head { text-align: center }
.change { grid-template-columns: 84px 92px 1fr 1fr 60px 96px; font-size: 11px }
`;
