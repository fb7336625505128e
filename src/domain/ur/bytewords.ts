import { crc32 } from './crc32.ts';

/** The list of BCR-2020-012: the word at a byte's value stands for it. First and last letter name a word. */
const WORDS = `
  able acid also apex aqua arch atom aunt away axis back bald barn belt beta bias
  blue body brag brew bulb buzz calm cash cats chef city claw code cola cook cost
  crux curl cusp cyan dark data days deli dice diet door down draw drop drum dull
  duty each easy echo edge epic even exam exit eyes fact fair fern figs film fish
  fizz flap flew flux foxy free frog fuel fund gala game gear gems gift girl glow
  good gray grim guru gush gyro half hang hard hawk heat help high hill holy hope
  horn huts iced idea idle inch inky into iris iron item jade jazz join jolt jowl
  judo jugs jump junk jury keep keno kept keys kick kiln king kite kiwi knob lamb
  lava lazy leaf legs liar limp lion list logo loud love luau luck lung main many
  math maze memo menu meow mild mint miss monk nail navy need news next noon note
  numb obey oboe omit onyx open oval owls paid part peck play plus poem pool pose
  puff puma purr quad quiz race ramp real redo rich road rock roof ruby ruin runs
  rust safe saga scar sets silk skew slot soap solo song stub surf swan taco task
  taxi tent tied time tiny toil tomb toys trip tuna twin ugly undo unit urge user
  vast very veto vial vibe view visa void vows wall wand warm wasp wave waxy webs
  what when whiz wolf work yank yawn yell yoga yurt zaps zero zest zinc zone zoom
`
  .trim()
  .split(/\s+/);

const LETTERS = WORDS.map((word) => `${word[0]}${word[3]}`);
const VALUES: ReadonlyMap<string, number> = new Map(LETTERS.map((letters, value) => [letters, value]));
const CHECKSUM_BYTES = 4;

/** Bytes and their CRC-32 as minimal Bytewords (BCR-2020-012): two lower-case letters for each byte. */
export function encodeBytewords(bytes: Uint8Array): string {
  const checksum = new Uint8Array(CHECKSUM_BYTES);
  new DataView(checksum.buffer).setUint32(0, crc32(bytes));
  const letters = (part: Uint8Array) => Array.from(part, (byte) => LETTERS[byte]).join('');
  return letters(bytes) + letters(checksum);
}

/** Reads minimal Bytewords in any case. Null when a pair of letters is no word, or the checksum does not fit. */
export function decodeBytewords(text: string): Uint8Array | null {
  const length = text.length / 2;
  if (!Number.isInteger(length) || length <= CHECKSUM_BYTES || !/^[A-Za-z]*$/.test(text)) return null;
  const lower = text.toLowerCase();
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    const value = VALUES.get(lower.slice(2 * index, 2 * index + 2));
    if (value === undefined) return null;
    bytes[index] = value;
  }
  const body = bytes.subarray(0, length - CHECKSUM_BYTES);
  const checksum = new DataView(bytes.buffer).getUint32(length - CHECKSUM_BYTES);
  return crc32(body) === checksum ? body : null;
}
