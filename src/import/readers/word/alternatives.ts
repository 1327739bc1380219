import { child, type XmlElement } from './xml.ts';

/** Alternatives that are read as they stand: shapes, groups and canvases of newer Word, whose words a fallback repeats for older Word. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|a14|v|o)(?:\s|$)/u;

/** The one alternative that is read; never two of them, as each repeats the words of the others. */
export function chooseAlternative(alternate: XmlElement): XmlElement | null {
  const choice = alternate.children.find(
    ({ name, attributes }) => name === 'mc:Choice' && UNDERSTOOD.test(attributes.get('Requires') ?? ''),
  );
  return choice ?? child(alternate, 'mc:Fallback');
}
