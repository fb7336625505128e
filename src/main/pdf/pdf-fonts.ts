import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

/** Noto Sans (SIL Open Font License 1.1): Latin, Greek, Cyrillic, Vietnamese and Devanagari in one file. */
const fromHere = createRequire(import.meta.url);
const FOLDER = '@expo-google-fonts/noto-sans';

export const fontFiles = {
  regular: fromHere.resolve(`${FOLDER}/400Regular/NotoSans_400Regular.ttf`),
  semibold: fromHere.resolve(`${FOLDER}/600SemiBold/NotoSans_600SemiBold.ttf`),
} as const;

let glyphs: ReadonlySet<number> | undefined;

/**
 * The text as it can be printed: a character that the font does not have, or that is invisible or turns the reading
 * direction, appears as its code point, such as [U+4E2D]. Nothing vanishes, and nothing fakes other text.
 */
export function printable(text: string): string {
  glyphs ??= characterSet();
  const known = glyphs;
  return [...text.normalize('NFC')]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0;
      const fit = known.has(point) && (JOINERS.has(point) || !UNSEEN.test(character));
      return fit ? character : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .join('');
}

/** Zero-width joiner and non-joiner are part of the spelling of Indic words. */
const JOINERS: ReadonlySet<number> = new Set([0x200c, 0x200d]);
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

function characterSet(): ReadonlySet<number> {
  const font = fontkit.create(readFileSync(fontFiles.regular));
  if (!('characterSet' in font)) throw new Error('the PDF’s font is a collection');
  return new Set(font.characterSet);
}
