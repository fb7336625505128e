/** What a reader accepts at most. A QR code of the largest size holds 4296 letters. */
export const MAX_FRAME_CHARACTERS = 4296;
export const MAX_PARTS = 1024;
export const MAX_MESSAGE_BYTES = 256 * 1024;
/** A whole message as one text, as it may be pasted or come from a file. */
export const MAX_SINGLE_CHARACTERS = 2 * MAX_MESSAGE_BYTES + 128;
export const UR_TYPE = /^[a-z0-9-]{1,64}$/;
