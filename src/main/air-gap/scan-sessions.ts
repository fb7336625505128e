import { randomUUID } from 'node:crypto';
import { decodeEthSignRequest, ETH_SIGN_REQUEST } from '../../domain/air-gap/eth-sign-request.ts';
import { decodeEthSignature, ETH_SIGNATURE } from '../../domain/air-gap/eth-signature.ts';
import { decodeWalletKeys } from '../../domain/air-gap/hd-key.ts';
import { Failure } from '../../domain/failure.ts';
import { type UrMessage, UrReader } from '../../domain/ur/ur-reader.ts';
import type { Output } from '../../ipc/contract.ts';
import { decodeFileUr, FILE_TYPE } from './file-ur.ts';

type Progress = Output<'airGap.scan'>;
type Kind = NonNullable<Progress['found']>;
type Session = { id: string; reader: UrReader; found: Kind | null; cameraUntil: number };

/** How long the window may ask for a camera after a scan began. */
const CAMERA_MS = 10 * 60_000;

/**
 * The QR code that is being read, and what was read last: one at a time, because there is one window. It is also what
 * says whether the window may use a camera now.
 */
export class ScanSessions {
  private readonly now: () => number;
  private session: Session | null = null;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /** Begins anew. Answers the session's id. */
  start(camera: boolean): string {
    const id = randomUUID();
    this.session = {
      id,
      reader: new UrReader(),
      found: null,
      cameraUntil: camera ? this.now() + CAMERA_MS : 0,
    };
    return id;
  }

  /** Forgets everything. Another session's id does nothing. */
  stop(id: string): void {
    if (this.session?.id === id) this.session = null;
  }

  /** True while a code is being read with a camera. */
  wantsCamera(): boolean {
    return this.session !== null && this.session.found === null && this.now() < this.session.cameraUntil;
  }

  /**
   * Takes the text of one QR code.
   *
   * @throws Failure `scan-ended` for a session that is over; `unknown-code`, or what the reader of its kind says, for a
   *   whole code that is of no use. The next code is then read anew.
   */
  scan(id: string, frame: string): Progress {
    const session = this.open(id);
    const { reader } = session;
    const outcome = reader.receive(frame);
    const { received, expected } = reader.progress;
    if (reader.message !== null && session.found === null) {
      try {
        session.found = kindOf(reader.message);
      } catch (error) {
        session.reader = new UrReader();
        throw error;
      }
    }
    return { outcome, received, expected, found: session.found };
  }

  /**
   * What was read.
   *
   * @throws Failure `scan-ended` when the session is over, or its code is not whole.
   */
  message(id: string): UrMessage {
    const { reader, found } = this.open(id);
    if (reader.message !== null && found !== null) return reader.message;
    throw ended();
  }

  private open(id: string): Session {
    if (this.session?.id !== id) throw ended();
    return this.session;
  }
}

/** Reads the message as what it says it is, so that nothing unreadable is ever called found. */
function kindOf({ type, cbor }: UrMessage): Kind {
  switch (type) {
    case 'crypto-hdkey':
    case 'crypto-account':
    case 'crypto-multi-accounts':
      decodeWalletKeys(type, cbor);
      return 'accounts';
    case ETH_SIGNATURE:
      decodeEthSignature(cbor);
      return 'signature';
    case ETH_SIGN_REQUEST:
      decodeEthSignRequest(cbor);
      return 'sign-request';
    case FILE_TYPE:
      decodeFileUr(cbor);
      return 'file';
    default:
      throw new Failure(
        'unknown-code',
        `This code holds a “${type}”. Read here are a wallet’s accounts, requests to sign, signatures and files of CloudTuner Desk.`,
      );
  }
}

const ended = () => new Failure('scan-ended', 'This scan has ended. Scan the code again.');
