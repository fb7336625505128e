import { readFile, stat } from 'node:fs/promises';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Transaction } from 'ethers';
import type { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import type { airGapPlansMethods, signedHere } from '../../ipc/air-gap-plans.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { AirGapSigned } from '../storage/air-gap.ts';
import { writeDurably } from '../storage/write-durably.ts';
import type { AirGapDeps } from './air-gap-deps.ts';
import { exportPlan, findExport, shownExport, unknownExport } from './export-plan.ts';
import { encodeFileUr, FILE_TYPE } from './file-ur.ts';
import { openMessage } from './open-message.ts';
import { openText } from './open-text.ts';
import { LONGEST_TEXT, shortForm } from './sealed-json.ts';
import { signBundle } from './sign-bundle.ts';
import { signRequestUr } from './sign-request.ts';

const FILES = [{ name: 'Air gap', extensions: ['json'] }];

/** Plans that leave to be signed on another machine, come here to be signed, and come back to be sent. */
export function airGapFeature(deps: AirGapDeps): Pick<Handlers, keyof typeof airGapPlansMethods> {
  const { store, carried, dialogs, emit, accountLabel } = deps;
  const save = async (title: string, suggestion: string, text: string) => {
    const path = await dialogs.chooseSavePath({ title, suggestion, filters: FILES });
    if (path !== null) writeText(path, text);
    return { path };
  };
  const answerOf = (digest: string) => {
    const row = store.findSigned(digest);
    if (row) return row;
    throw new Failure('unknown-export', 'This machine has no such answer. Sign the plan again.');
  };
  return {
    'airGap.export': (request) => exportPlan(deps, request),
    'airGap.saveExport': ({ digest }) =>
      save('Save the plan', `plan-${digest.slice(0, 8)}.json`, findExport(deps, digest).bundle),
    'airGap.exportText': async ({ digest }) => ({ text: findExport(deps, digest).bundle }),
    'airGap.exportUr': async ({ digest }) => fileUr(findExport(deps, digest).bundle),
    'airGap.signRequestUr': async ({ digest, transaction }) =>
      signRequestUr(findExport(deps, digest), transaction),
    'airGap.exports': async () => store.exports().map((row) => shownExport(row, accountLabel)),
    'airGap.discardExport': async ({ digest }) => {
      const row = store.findExport(digest);
      if (!row || !store.discard(digest)) throw unknownExport();
      carried.giveUp(row.planId);
      emit('airGap.changed', {});
      return {};
    },

    'airGap.openFile': async () => {
      const [path] = await dialogs.chooseFiles({ title: 'Open a plan or an answer', filters: FILES });
      return path === undefined ? null : openText(deps, await readText(path));
    },
    'airGap.open': ({ text }) => openText(deps, text),

    'airGap.openScan': async ({ session }) => openMessage(deps, deps.scanned(session)),

    'airGap.sign': async (request) => {
      const row = await signBundle(deps, request);
      emit('airGap.changed', {});
      const { signed } = JSON.parse(row.answer) as { signed: string[] };
      const hashes = signed.map((raw) => Transaction.from(raw).hash ?? '');
      return { ...shownSigned(row, accountLabel), hashes };
    },
    'airGap.signed': async () => store.signed().map((row) => shownSigned(row, accountLabel)),
    'airGap.saveAnswer': async ({ digest }) => {
      const row = answerOf(digest);
      return save('Save the answer', `signed-${row.planDigest.slice(0, 8)}.json`, row.answer);
    },

    'airGap.answerText': async ({ digest }) => ({ text: answerOf(digest).answer }),
    'airGap.answerUr': async ({ digest }) => fileUr(answerOf(digest).answer),

    'airGap.broadcast': async ({ planId, answered }) => {
      const digest = carried.digestOf(planId);
      const { planId: original } = findExport(deps, digest);
      const sent = await carried.send(planId, answered, () => {
        store.markSent(digest, planId);
        carried.giveUp(original);
      });
      emit('airGap.changed', {});
      return sent;
    },
  };
}

function shownSigned(row: AirGapSigned, label: AirGapDeps['accountLabel']): z.output<typeof signedHere> {
  const { digest, planDigest, action, account, firstNonce, lastNonce, signedAt } = row;
  const nonces = { first: firstNonce, last: lastNonce };
  return { digest, planDigest, action, account, accountLabel: label(account) ?? account, nonces, signedAt };
}

function fileUr(text: string): { type: string; cbor: string } {
  return { type: FILE_TYPE, cbor: `0x${bytesToHex(encodeFileUr(utf8ToBytes(shortForm(text))))}` };
}

/** Reads a file that may be a plan or an answer. @throws Failure `file-unreadable`. */
export async function readText(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > 2 * LONGEST_TEXT) {
      throw new Failure('file-unreadable', `${path} is far too large to be a plan or an answer.`);
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'file-unreadable',
      `${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

/** Writes a plan or an answer. @throws Failure `cannot-write`. */
export function writeText(path: string, text: string): void {
  try {
    writeDurably(path, Buffer.from(text));
  } catch (error) {
    throw new Failure(
      'cannot-write',
      `${path} cannot be written (${error instanceof Error ? error.message : String(error)}). Choose another place.`,
    );
  }
}
