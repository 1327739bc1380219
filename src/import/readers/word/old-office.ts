import { SourceError } from '../../decode.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** The container of Office before 2007, which Office of today keeps protected files in. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return OLE.every((byte, at) => bytes[at] === byte);
}

/** Why such a file cannot be read, and what to do. */
export function refuseOldOffice(bytes: Uint8Array): SourceError {
  // The directory of the container names its streams in UTF-16.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le'))
    return new SourceError('password', {
      ja: 'Wordファイルがパスワードで保護されています。Wordで開き、パスワードを解除して（ファイル → 情報 → 文書の保護）、保存し直して取り込んでください。',
      en: 'The Word file is protected by a password. Open it in Word with the password, remove it (File, Info, Protect Document), save the file and import it again.',
    });
  return new SourceError('old-word', {
    ja: '古い形式のWordファイル（.doc）は読み取れません。Wordで開き、.docx で保存し直して取り込んでください。',
    en: 'Files of old versions of Word (.doc) cannot be read. Open it in Word, save it as .docx and import that.',
  });
}
