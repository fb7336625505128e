import { type Log, type Result, zeroPadValue } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import type { Chain } from '../chain/chain.ts';
import { certificatesAbi } from './bundle-abi.ts';
import { badgeOf } from './check-receipt.ts';

/** A certificate as the chain has it, and where it was made. Amounts in base units of CT02. */
export type ChainCertificate = {
  id: string;
  retiree: string;
  recipient: string;
  amount: bigint;
  retiredAt: number;
  periodStart: number | null;
  periodEnd: number | null;
  badge: 'Attested' | 'Declared';
  /** Empty when hidden. Bytes that are not UTF-8 show as U+FFFD. */
  beneficiaryName: string;
  /** Null when the name is in clear. */
  beneficiaryHash: string | null;
  reason: string;
  reportIds: string[];
  transactionHash: string;
  blockNumber: number;
};

const RETIRED = topicOf('Retired');

/**
 * Reads any certificate of the network by its number.
 *
 * @throws Failure `unknown-certificate`.
 */
export async function readCertificate(chain: Chain, id: string): Promise<ChainCertificate> {
  const [log] = await retiredLogs(chain, [topicOfNumber(id)]);
  if (!log) {
    throw new Failure(
      'unknown-certificate',
      `There is no certificate ${id} on ${chain.name}. Check the number, and that the certificate is of this network.`,
      { id },
    );
  }
  return complete(chain, log);
}

/** Certificates that one of the accounts retired or received, newest first. */
export async function certificatesOf(chain: Chain, accounts: readonly string[]): Promise<ChainCertificate[]> {
  if (accounts.length === 0) return [];
  const topics = accounts.map((account) => zeroPadValue(account, 32));
  const found = await Promise.all([
    retiredLogs(chain, [null, topics]),
    retiredLogs(chain, [null, null, topics]),
  ]);
  const byId = new Map(found.flat().map((log) => [log.topics[1], log]));
  const certificates = await Promise.all([...byId.values()].map((log) => complete(chain, log)));
  return certificates.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
}

/** Reads `certificateOf` alone, for comparison with a bundle. Null when there is no such certificate. */
export async function certificateRecord(
  { provider, addresses }: Pick<Chain, 'provider' | 'addresses'>,
  id: string,
): Promise<Omit<ChainCertificate, 'recipient' | 'transactionHash' | 'blockNumber'> | null> {
  const data = certificatesAbi.encodeFunctionData('certificateOf', [id]);
  const answer = await provider.call({ to: addresses.RetirementCertificates, data }).catch((error) => {
    if (error?.code === 'CALL_EXCEPTION') return null;
    throw error;
  });
  if (answer === null || answer === '0x') return null;
  const record = certificatesAbi.decodeFunctionResult('certificateOf', answer)[0] as Result;
  const hash: string = record.getValue('beneficiaryHash');
  const [periodStart, periodEnd] = [
    Number(record.getValue('periodStart')),
    Number(record.getValue('periodEnd')),
  ];
  return {
    id,
    retiree: record.getValue('retiree'),
    amount: record.getValue('amount'),
    retiredAt: Number(record.getValue('retiredAt')),
    periodStart: periodEnd === 0 ? null : periodStart,
    periodEnd: periodEnd === 0 ? null : periodEnd,
    badge: badgeOf(record.getValue('badge')),
    beneficiaryName: textOf(record.getValue('beneficiaryName')),
    beneficiaryHash: BigInt(hash) === 0n ? null : hash,
    reason: textOf(record.getValue('reason')),
    reportIds: [...(record.getValue('reportIds') as Result)],
  };
}

async function complete(chain: Chain, log: Log): Promise<ChainCertificate> {
  const event = certificatesAbi.parseLog(log);
  const record = await certificateRecord(chain, String(event?.args.getValue('certificateId')));
  if (!event || !record) throw new Error('a Retired event has no certificate');
  return {
    ...record,
    recipient: event.args.getValue('recipient'),
    transactionHash: log.transactionHash,
    blockNumber: log.blockNumber,
  };
}

function retiredLogs(chain: Chain, topics: (string | string[] | null)[]): Promise<Log[]> {
  return chain.provider.getLogs({
    address: chain.addresses.RetirementCertificates,
    fromBlock: chain.deployedAtBlock,
    topics: [RETIRED, ...topics],
  });
}

function topicOf(name: string): string {
  const event = certificatesAbi.getEvent(name);
  if (!event) throw new Error(`no event ${name}`);
  return event.topicHash;
}

function topicOfNumber(id: string): string {
  return `0x${BigInt(id).toString(16).padStart(64, '0')}`;
}

function textOf(bytes: string): string {
  return new TextDecoder().decode(Buffer.from(bytes.slice(2), 'hex'));
}
