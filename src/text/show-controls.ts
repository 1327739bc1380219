/** The text with a sign for each control character, ends of lines among them: one line that does nothing to a terminal. */
export function showControls(text: string): string {
  return text.replace(/\r\n?|[\n\u2028\u2029]/gu, ' ⏎ ').replace(/[\u0000-\u001f\u007f-\u009f]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�';
  });
}
