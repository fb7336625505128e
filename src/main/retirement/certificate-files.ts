import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../../domain/failure.ts';
import type { Chain } from '../chain/chain.ts';
import type { RetirementStore } from '../storage/retirement.ts';
import { writeDurably } from '../storage/write-durably.ts';
import { buildBundle, bundleFile } from './build-bundle.ts';
import { BUNDLE_FORMAT } from './bundle.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { readCertificate } from './read-certificate.ts';

const LARGEST_BUNDLE = 16 * 1024 * 1024;

/**
 * Makes the bundle file of any certificate of the network anew. A hidden name is disclosed in it when this machine
 * knows it.
 *
 * @throws Failure `unknown-certificate`, `chain-unavailable`.
 */
export async function makeBundleFile(chain: Chain, id: string, names: RetirementStore): Promise<Uint8Array> {
  const certificate = await readCertificate(chain, id);
  const { beneficiaryHash } = certificate;
  const disclosure = beneficiaryHash === null ? null : names.reveal(beneficiaryHash);
  return new TextEncoder().encode(bundleFile(await buildBundle(chain, certificate, disclosure)));
}

/** Writes a certificate's bundle, or the PDF made from it, to `path`. @throws Failure `cannot-write` and as above. */
export async function saveCertificate(
  chain: Chain,
  id: string,
  names: RetirementStore,
  format: 'pdf' | 'json',
  path: string,
): Promise<void> {
  const bundle = await makeBundleFile(chain, id, names);
  const bytes = format === 'json' ? bundle : await certificatePdf(bundle, chain.local);
  try {
    writeDurably(path, bytes);
  } catch (error) {
    throw new Failure(
      'cannot-write',
      `The certificate could not be written to ${path} (${error instanceof Error ? error.message : String(error)}). Choose another folder, or make room on the disk.`,
      { path },
      { cause: error },
    );
  }
}

/** Reads a file that should be a bundle. @throws Failure `not-a-bundle`. */
export async function readBundleFile(path: string): Promise<Uint8Array> {
  const refuse = (why: string) =>
    new Failure(
      'not-a-bundle',
      `${path} is not a certificate bundle: ${why}. Choose the .json file that was saved with a certificate.`,
      { path },
    );
  try {
    if ((await stat(path)).size > LARGEST_BUNDLE) throw refuse('it is larger than any bundle');
    const bytes = await readFile(path);
    // A damaged bundle is still to be examined; a file that does not even look like one is a mistake.
    if (bytes[0] !== 0x7b && !bytes.includes(BUNDLE_FORMAT)) throw refuse('it does not begin like one');
    return bytes;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw refuse('there is no such file');
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}
