import { BOX } from '../../../match/boxes.ts';
import { chooseAlternative } from './alternatives.ts';
import { quote, type Story } from './story.ts';
import { findAll, type XmlElement } from './xml.ts';

const CIRCLE = 'A circle drawn on the page';
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

function has(element: XmlElement, name: string): boolean {
  return findAll(element, name).next().done !== true;
}

/** The first value of an attribute among the elements of a name; null where none has words. */
function attributeIn(element: XmlElement, name: string, attribute: string): string | null {
  for (const { attributes } of findAll(element, name)) {
    const value = attributes.get(attribute)?.trim();
    if (value) return value;
  }
  return null;
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
      message: 'The words of a text box stand behind the paragraph that holds it. Check where the page shows them.',
    });
  return found;
}

function noteUnread(code: 'picture' | 'shape', what: string, description: string | null, story: Story): void {
  const alt = description === null ? '' : ` Its description: ${quote(description)}`;
  story.note({ code, message: `${what} stands here; what it shows is not read.${alt}` });
}

function shapeOf(drawing: XmlElement): string {
  if (has(drawing, 'dgm:relIds')) return 'A SmartArt diagram';
  if (has(drawing, 'c:chart')) return 'A chart';
  if (has(drawing, 'pic:pic') || has(drawing, 'v:imagedata')) return 'A picture';
  const shape = attributeIn(drawing, 'a:prstGeom', 'prst') ?? '';
  return CIRCLES.test(shape) || has(drawing, 'v:oval') ? CIRCLE : 'A drawn shape';
}

/** A picture, chart, diagram or shape, in the drawings of newer Word or of older Word (VML): its text boxes are read, what it shows is not. */
export function readDrawing(drawing: XmlElement, story: Story): void {
  const hasWords = readTextBoxes(drawing, story);
  const letters = attributeIn(drawing, 'v:textpath', 'string');
  const what = letters === null ? shapeOf(drawing) : `A picture of the words ${quote(letters)}`;
  if (hasWords && what === 'A drawn shape') return;
  const code = what === 'A drawn shape' || what === CIRCLE ? 'shape' : 'picture';
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
      message: `The state of the ActiveX control ${control} cannot be read. Look at the original.`,
    });
  } else if (!hasWords) {
    const program = attributeIn(object, 'o:OLEObject', 'ProgID') ?? 'of an unknown program';
    noteUnread('picture', `An embedded object (${program})`, null, story);
  }
}
