/**
 * Letters that look like Latin ones, of Unicode's confusables.txt (UTS #39): Cyrillic, Greek and Armenian, in small
 * letters and where the capital is what looks alike.
 */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...pairs('аеорсухѕіјһԁԛԝкмтвнг', 'aeopcyxsijhdqwkmtbhr'),
  ...pairs('οανιρτκυχεηωβμ', 'oavlptkuxenwbm'),
  ...pairs('օսոհգցյ', 'ounhqgj'),
  ...pairs('01i|!', 'ollll'),
  ı: 'l',
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, to[index] ?? letter]));
}

/**
 * A text by what the eye reads: without case, accents, spaces, signs and what is invisible, and with letters that look
 * alike as one. Only to compare with another; it is no text to show.
 */
function skeleton(text: string): string {
  const bare = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{C}\p{Z}]/gu, '');
  return [...bare]
    .map((letter) => LOOKS_LIKE[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('rn', 'm');
}

/** Whether one name can be read as the other. Names without a letter or digit read alike only if they are the same. */
export function readsAlike(one: string, other: string): boolean {
  const [a, b] = [skeleton(one), skeleton(other)];
  return a === '' ? one === other : a === b;
}
