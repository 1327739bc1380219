import { BOX } from '../../../match/boxes.ts';
import { sameInBoth, type Bilingual } from '../../../text/bilingual.ts';
import { chooseAlternative } from './alternatives.ts';
import { quote, type Story } from './story.ts';
import { findAll, type XmlElement } from './xml.ts';

const CIRCLE: Bilingual = { ja: 'ページに描かれた円', en: 'A circle drawn on the page' };
const SHAPE: Bilingual = { ja: '図形', en: 'A drawn shape' };
const PICTURE: Bilingual = { ja: '画像', en: 'A picture' };
const CHART: Bilingual = { ja: 'グラフ', en: 'A chart' };
const DIAGRAM: Bilingual = { ja: 'SmartArtの図', en: 'A SmartArt diagram' };
const pictureOf = (letters: string): Bilingual => ({
  ja: `文字の画像${quote(letters)}`,
  en: `A picture of the words ${quote(letters)}`,
});
const objectOf = (program: string | null): Bilingual => ({
  ja: `埋め込みオブジェクト（${program ?? '作成ソフト不明'}）`,
  en: `An embedded object (${program ?? 'of an unknown program'})`,
});
const CIRCLES = /^(?:ellipse|donut|flowChartConnector)$/u;

/** Text boxes inside, each once: shapes of newer Word repeat themselves for older Word. */
function* textBoxes(element: XmlElement): Generator<XmlElement> {
  for (const entry of element.children) {
    if (entry.name === 'w:txbxContent') yield entry;
    else if (entry.name === 'mc:AlternateContent') {
      const chosen = chooseAlternative(entry);
      if (chosen) yield* textBoxes(chosen);
    } else yield* textBoxes(entry);
  }
}

const has = (element: XmlElement, name: string): boolean => findAll(element, name).some(() => true);

/** The first value of an attribute among the elements of a name; null where none has words. */
function attributeIn(element: XmlElement, name: string, attribute: string): string | null {
  const values = findAll(element, name).map(({ attributes }) => attributes.get(attribute)?.trim());
  return values.find((value) => value !== undefined && value !== '') ?? null;
}

/** Puts the words of text boxes behind the paragraph that holds them; true where there are any. */
function readTextBoxes(element: XmlElement, story: Story): boolean {
  let found = false;
  for (const content of textBoxes(element)) {
    const blocks = story.reading.readBlocks(content, story.inner());
    story.addBehind(blocks);
    found ||= blocks.some((block) => block.kind === 'table' || block.text.trim() !== '');
  }
  if (found)
    story.note({
      code: 'text-box',
      message: {
        ja: 'テキストボックスの文を、それを含む段落の後に置きました。場所を確認してください。',
        en: 'The words of a text box are put behind the paragraph that has it. Check where the page shows them.',
      },
    });
  return found;
}

function noteUnread(code: 'picture' | 'shape', what: Bilingual, description: string | null, story: Story): void {
  const alt: Bilingual =
    description === null
      ? sameInBoth('')
      : { ja: `図の説明：${quote(description)}`, en: ` Its description: ${quote(description)}` };
  story.note({
    code,
    message: {
      ja: `${what.ja}があります。図の内容は読み取っていません。${alt.ja}`,
      en: `${what.en} is here; what it shows is not read.${alt.en}`,
    },
  });
}

function shapeOf(drawing: XmlElement): Bilingual {
  if (has(drawing, 'dgm:relIds')) return DIAGRAM;
  if (has(drawing, 'c:chart')) return CHART;
  if (has(drawing, 'pic:pic') || has(drawing, 'v:imagedata')) return PICTURE;
  const shape = attributeIn(drawing, 'a:prstGeom', 'prst') ?? '';
  return CIRCLES.test(shape) || has(drawing, 'v:oval') ? CIRCLE : SHAPE;
}

/** A picture, chart, diagram or shape, in the drawings of newer Word or of older Word (VML): its text boxes are read, what it shows is not. */
export function readDrawing(drawing: XmlElement, story: Story): void {
  const hasWords = readTextBoxes(drawing, story);
  const letters = attributeIn(drawing, 'v:textpath', 'string');
  const what = letters === null ? shapeOf(drawing) : pictureOf(letters);
  if (hasWords && what === SHAPE) return;
  const code = what === SHAPE || what === CIRCLE ? 'shape' : 'picture';
  noteUnread(code, what, attributeIn(drawing, 'wp:docPr', 'descr') ?? attributeIn(drawing, 'v:shape', 'alt'), story);
}

/** An embedded object or an ActiveX control: the file holds a picture of it, and its state in a form of its own. */
export function readObject(object: XmlElement, story: Story): void {
  const hasWords = readTextBoxes(object, story);
  const control = attributeIn(object, 'w:control', 'w:name');
  if (control !== null) {
    if (/check|option|toggle/iu.test(control)) story.write(BOX.doubtful);
    story.note({
      code: 'control',
      message: {
        ja: `入力欄（ActiveX：${control}）の状態を読み取れませんでした。原本を確認してください。`,
        en: `The state of the ActiveX control ${control} cannot be read. Check the original.`,
      },
    });
  } else if (!hasWords) {
    noteUnread('picture', objectOf(attributeIn(object, 'o:OLEObject', 'ProgID')), null, story);
  }
}
