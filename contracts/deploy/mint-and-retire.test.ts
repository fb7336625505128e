import { Contract, id, type JsonRpcProvider, TypedDataEncoder, Wallet, ZeroAddress, ZeroHash } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ct02Abi } from '../generated/CT02.gen.ts';
import { emissionsMinterAbi } from '../generated/EmissionsMinter.gen.ts';
import { retirementCertificatesAbi } from '../generated/RetirementCertificates.gen.ts';
import { deploy } from './deploy.ts';
import { startDeployFixture } from './deploy-fixture.ts';

// The second account of anvil's published mnemonic "test test … junk".
const CUSTOMER_KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d';
const METHODOLOGY = id('engine 1, ccf-2024');

/** Written out from the protocol, section 2; ethers encodes it without our contracts. */
const REPORT_TYPES = {
  EmissionsReport: [
    { name: 'account', type: 'bytes32' },
    { name: 'beneficiary', type: 'address' },
    { name: 'periodStart', type: 'uint64' },
    { name: 'periodEnd', type: 'uint64' },
    { name: 'amount', type: 'uint256' },
    { name: 'linesRoot', type: 'bytes32' },
    { name: 'methodology', type: 'bytes32' },
    { name: 'efficiencyBps', type: 'uint32' },
    { name: 'referrer', type: 'address' },
    { name: 'validatorSetVersion', type: 'uint32' },
  ],
};

const validators = ['0x01', '0x02', '0x03']
  .map((byte) => new Wallet(`0x${byte.slice(2).repeat(32)}`))
  .sort((a, b) => (BigInt(a.address) < BigInt(b.address) ? -1 : 1));

let fixture: Awaited<ReturnType<typeof startDeployFixture>>;
let provider: JsonRpcProvider;
let customer: Wallet;
let token: Contract;
let minter: Contract;
let certificates: Contract;
let now: number;

beforeAll(async () => {
  fixture = await startDeployFixture();
  ({ provider } = fixture);
  const { deployer } = fixture;
  customer = new Wallet(CUSTOMER_KEY, provider);
  const { addresses } = await deploy({
    signer: deployer,
    config: {
      ...fixture.config,
      safeOwners: [deployer.address],
      safeThreshold: 1,
      guardian: deployer.address,
      validators: { members: validators.map(({ address }) => address), threshold: 2 },
      methodologies: [{ hash: METHODOLOGY, description: 'engine 1, ccf-2024' }],
    },
  });
  token = new Contract(addresses.CT02, ct02Abi, customer);
  minter = new Contract(addresses.EmissionsMinter, emissionsMinterAbi, customer);
  certificates = new Contract(addresses.RetirementCertificates, retirementCertificatesAbi, customer);
  now = (await provider.getBlock('latest'))?.timestamp ?? 0;
});
afterAll(() => fixture.stop());

async function attest(account: string, amount: bigint) {
  const report = {
    account: id(account),
    beneficiary: customer.address,
    periodStart: now - 86_400,
    periodEnd: now,
    amount,
    linesRoot: id('lines'),
    methodology: METHODOLOGY,
    efficiencyBps: 10_000,
    referrer: ZeroAddress,
    validatorSetVersion: 1,
  };
  const domain = {
    name: 'CloudTuner Emissions',
    version: '1',
    chainId: 31_337,
    verifyingContract: String(minter.target),
  };
  const signatures = await Promise.all(
    validators.slice(0, 2).map((validator) => validator.signTypedData(domain, REPORT_TYPES, report)),
  );
  return { report, signatures, reportId: TypedDataEncoder.hash(domain, REPORT_TYPES, report) };
}

function request(changes: Record<string, unknown>) {
  return {
    amount: 0n,
    beneficiaryName: 'Example Ltd',
    beneficiaryHash: ZeroHash,
    reason: '',
    periodStart: 0,
    periodEnd: 0,
    reportIds: [],
    recipient: ZeroAddress,
    ...changes,
  };
}

async function metadataOf(certificateId: bigint): Promise<{
  name: string;
  description: string;
  svg: string;
  trait: (name: string) => unknown;
}> {
  const uri: string = await certificates.getFunction('tokenURI')(certificateId);
  const decode = (data: string, type: string): string => {
    expect(data.startsWith(`data:${type};base64,`)).toBe(true);
    // Fatal: whatever was put on chain, the metadata is valid UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'),
    );
  };
  const json = JSON.parse(decode(uri, 'application/json'));
  const attributes = new Map<string, unknown>(
    json.attributes.map(({ trait_type, value }: { trait_type: string; value: unknown }) => [
      trait_type,
      value,
    ]),
  );
  return {
    name: json.name,
    description: json.description,
    svg: decode(json.image, 'image/svg+xml'),
    trait: (name) => attributes.get(name),
  };
}

async function retire(changes: Record<string, unknown>): Promise<bigint> {
  await (await certificates.getFunction('retire')(request(changes))).wait();
  return certificates.getFunction('certificateCount')();
}

describe('the deployed protocol', () => {
  test('mints what ethers signed as EIP-712: 50.00 kg become 35.00, 10.00 and 5.00 (protocol, section 2)', async () => {
    const { report, signatures, reportId } = await attest('first', 50_00n);
    expect(await minter.getFunction('hashReport')(report)).toBe(reportId);

    await (await minter.getFunction('mint')({ report, signatures })).wait();
    const balanceOf = token.getFunction('balanceOf');
    expect(await balanceOf(customer.address)).toBe(35_00n);
    expect(await balanceOf(await minter.getFunction('rewardPool')())).toBe(5_00n);
    // The treasury has the 29,000 of genesis as well.
    expect(await balanceOf(await minter.getFunction('treasury')())).toBe(29_010_00n);
    expect(await token.getFunction('mintedFor')(0)).toBe(50_00n);

    const certificateId = await retire({
      amount: 20_00n,
      reportIds: [reportId],
      periodStart: now - 86_400,
      periodEnd: now,
    });
    const { name, description, trait } = await metadataOf(certificateId);
    expect(name).toBe(`CT02 Retirement Certificate #${certificateId}`);
    expect(description).toBe('20.00 kg CO2e of attested cloud emissions retired under the CT02 protocol.');
    expect(trait('Badge')).toBe('Attested');
    expect(trait('kg CO2e')).toBe(20);
    expect(trait('Report')).toBe(reportId);
    expect(trait('Retiree')).toBe(customer.address);
  });

  test('a Declared certificate calls nothing attested: the tokens may be those of genesis (protocol, section 1)', async () => {
    const { description, svg, trait } = await metadataOf(await retire({ amount: 1n }));
    expect(trait('Badge')).toBe('Declared');
    // The sentence of the certificate bundle for the same badge.
    expect(description).toBe(
      '0.01 kg CO2e retired under the CT02 protocol, declared by the retiree without linked reports.',
    );
    expect(svg).not.toContain('attested');
    expect(svg).toContain('declared by the retiree without linked reports');
  });

  test('mints and retires in one transaction', async () => {
    const attested = await attest('second', 1_00n);
    await (await minter.getFunction('mintAndRetire')([attested], request({}))).wait();
    const certificate = await certificates.getFunction('certificateOf')(
      await certificates.getFunction('certificateCount')(),
    );
    expect(certificate.amount).toBe(70n);
    expect([...certificate.reportIds]).toEqual([attested.reportId]);
  });

  test('a beneficiary’s name cannot add markup to the image or members to the metadata', async () => {
    const name = '</text><script>alert(1)</script><text onload="x">","badge":"x"}\\ &amp; O’Neill';
    const certificateId = await retire({ amount: 1n, beneficiaryName: name, reason: ']]><!--"\'' });
    const { svg, trait } = await metadataOf(certificateId);

    expect(trait('Beneficiary')).toBe(name);
    expect(trait('Reason')).toBe(']]><!--"\'');
    expect(trait('Badge')).toBe('Declared');
    const elements = [...svg.matchAll(/<\/?([a-z!?]+)/gi)].map(([, element]) => element);
    expect([...new Set(elements)].sort()).toEqual(['rect', 'svg', 'text', 'tspan']);
    expect(svg).not.toMatch(/<[^>]*\son\w+=/i);
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('a long name cannot write over the lines that the contract writes: it is cut off above them', async () => {
    // Twelve lines of 30 columns, 28 apart from y = 252 on: the last would lie at 560, where the retiree stands.
    const name = `${'x'.repeat(29)} `.repeat(12);
    const { svg } = await metadataOf(
      await retire({
        amount: 1n,
        beneficiaryName: name,
        reason: 'MARKER',
        periodStart: 1,
        periodEnd: 86_400,
      }),
    );
    // A nested svg element clips what goes beyond its height (SVG 2, section 3.3: overflow is hidden).
    const [, height, inside, after] =
      /<svg width="800" height="(\d+)">(.*?)<\/svg>(.*)<\/svg>$/.exec(svg) ?? [];
    expect(inside).toContain('MARKER');
    expect(inside?.match(/xxxxx<|xxxxx /g)?.length).toBe(12);
    const rows = [...(after ?? '').matchAll(/ y="(\d+)"/g)].map(([, y]) => Number(y));
    // Font size 13: nothing of a line reaches higher above its y than that.
    expect(Math.min(...rows) - 13).toBeGreaterThan(Number(height));
    expect(after).toContain('Consumption period');
    expect(after).toContain(customer.address);
  });

  test('bytes that are no text at all still give valid metadata', async () => {
    const raw = certificates.interface.encodeFunctionData('retire', [
      request({ amount: 1n, beneficiaryName: 'MARKER-MARKER-', reason: 'line 1\nline 2\u202e' }),
    ]);
    // "MARKER-MARKER-" becomes lone continuation bytes, a surrogate, a NUL and an overlong slash.
    const marker = Buffer.from('MARKER-MARKER-').toString('hex');
    const bytes = '8080eda080003c2f746578743ec0af';
    await (
      await customer.sendTransaction({
        to: certificates.target,
        data: raw.replace(marker, bytes.slice(0, marker.length)),
      })
    ).wait();
    const { svg, trait } = await metadataOf(await certificates.getFunction('certificateCount')());
    expect(trait('Beneficiary')).toBe('\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd</text>\ufffd');
    expect(trait('Reason')).toBe('line 1\ufffdline 2\ufffd');
    expect(svg).not.toContain('\u202e');
  });

  test('a certificate for a hidden name shows the hash and no name', async () => {
    const hash = await certificates.getFunction('hashBeneficiary')(id('salt'), 'Example Ltd');
    const certificateId = await retire({ amount: 1n, beneficiaryName: '', beneficiaryHash: hash });
    const { svg, trait } = await metadataOf(certificateId);
    expect(trait('Beneficiary hash')).toBe(hash);
    expect(trait('Beneficiary')).toBeUndefined();
    expect(svg).toContain(hash);
  });
});
