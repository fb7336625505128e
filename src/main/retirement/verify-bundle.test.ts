import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Interface, SigningKey, Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportDigest, reportDomain } from '../../domain/minting/emissions-report.ts';
import { beneficiaryHash } from '../../domain/retirement/beneficiary.ts';
import { interfaces } from '../chain/abis.ts';
import { callOf } from '../chain/contracts.ts';
import { buildBundle, bundleFile } from './build-bundle.ts';
import { type BundleContent, statementOf } from './bundle.ts';
import { certificatesAbi, ct02Abi, minterAbi, validatorSetAbi } from './bundle-abi.ts';
import type { Verification } from './check-list.ts';
import { readCertificate } from './read-certificate.ts';
import {
  attest,
  DAY,
  mint,
  NOW,
  onChain,
  requestOf,
  retire,
  startTestChain,
  type TestChain,
} from './test-chain/retire-on-chain.ts';
import { verifyBundle } from './verify-bundle.ts';

const SALT = `0x${'5a'.repeat(32)}`;
const HIDDEN = 'Verschwiegen & Söhne';
/** Every byte takes minutes (set EVERY_BYTE to do it); a prime step meets every kind of place in seconds. */
const STRIDE = process.env.EVERY_BYTE ? 1 : 37;
const bytes = (text: string) => new TextEncoder().encode(text);

let chain: TestChain;
/** Certificate 1: two reports, name in clear. 2: hidden name. 3: declared. 4: mint and retire. 5 and 6: a batch. */
const bundles: BundleContent[] = [];

beforeAll(async () => {
  chain = await startTestChain();
  const { wallet } = chain;
  const first = attest(chain, { account: `0x${'a1'.repeat(32)}` }, [0, 1, 2]);
  const second = attest(chain, { account: `0x${'a2'.repeat(32)}`, amount: 3_333n });
  await mint(chain, [first, second]);
  await retire(chain, {
    amount: 5_600n,
    reportIds: [first.reportId, second.reportId],
    periodStart: BigInt(NOW - 60 * DAY),
    periodEnd: BigInt(NOW - 30 * DAY),
  });
  await retire(chain, {
    amount: 100n,
    reportIds: [second.reportId],
    beneficiaryHash: beneficiaryHash(SALT, HIDDEN),
  });
  await retire(chain, { amount: 1n, reason: '', recipient: new Wallet(`0x${'18'.repeat(32)}`).address });
  const third = attest(chain, { account: `0x${'a3'.repeat(32)}`, amount: 19n });
  const both = callOf(chain.chain, 'EmissionsMinter', 'mintAndRetire', [
    [onChain(third)],
    requestOf(wallet, { beneficiaryName: 'हरित क्लाउड' }),
  ]);
  await (await wallet.sendTransaction(both)).wait();
  const batch = callOf(chain.chain, 'RetirementCertificates', 'retireBatch', [
    [
      requestOf(wallet, { amount: 2n, beneficiaryName: 'One' }),
      requestOf(wallet, { amount: 3n, beneficiaryName: 'Two' }),
    ],
  ]);
  await (await wallet.sendTransaction(batch)).wait();
  for (const id of ['1', '2', '3', '4', '5', '6']) {
    const certificate = await readCertificate(chain.chain, id);
    bundles.push(
      await buildBundle(chain.chain, certificate, id === '2' ? { name: HIDDEN, salt: SALT } : null),
    );
  }
}, 60_000);
afterAll(() => chain?.stop());

function bundle(id: number): BundleContent {
  return structuredClone(bundles[id - 1]) as BundleContent;
}

function failures({ checks }: Verification): string {
  return checks
    .filter(({ state }) => state === 'failed')
    .map(({ name, detail }) => `${name}: ${detail}`)
    .join('\n');
}

/** Gives the first linked report other values. */
function edit(content: BundleContent, values: Partial<BundleContent['reports'][number]['report']>): void {
  Object.assign(content.reports[0]?.report ?? {}, values);
}

/** Verifies content that was altered and sealed anew, as a forger would. */
async function reforged(alter: (content: BundleContent) => void, id = 1): Promise<string> {
  const content = bundle(id);
  alter(content);
  return failures(await verifyBundle(bytes(bundleFile(content))));
}

describe('a real bundle', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'of certificate %i verifies from itself alone, and against the chain',
    async (id) => {
      const file = bytes(bundleFile(bundle(id)));
      const alone = await verifyBundle(file);
      expect(failures(alone)).toBe('');
      expect(alone).toMatchObject({ verified: true, certificateId: String(id) });
      expect(alone.checks.find(({ name }) => name === 'Certificate on chain')?.state).toBe('not-checked');
      const { provider } = chain.chain;
      const online = await verifyBundle(file, { provider, deployment: chain.chain });
      expect(failures(online)).toBe('');
      expect(online.checks.find(({ name }) => name === 'Certificate on chain')?.state).toBe('passed');
    },
  );

  test('says what the protocol says, and no more', () => {
    expect(bundle(1).statement).toBe(
      '56.00 kg CO2e of attested cloud emissions retired under the CT02 protocol',
    );
    expect(statementOf(bundle(3).certificate)).toBe(
      '0.01 kg CO2e retired under the CT02 protocol, declared by the retiree without linked reports',
    );
    // 0.19 kg: 20 % rounds down to 0.03, 10 % to 0.01, so 0.15 is the customer's and was retired.
    expect(bundle(4).certificate.amount).toBe('15');
  });

  test('of a hidden beneficiary discloses the name only when it was given', async () => {
    expect(bundle(2).certificate).toMatchObject({ beneficiaryName: HIDDEN, beneficiarySalt: SALT });
    const certificate = await readCertificate(chain.chain, '2');
    const closed = await buildBundle(chain.chain, certificate, null);
    expect(bundleFile(closed)).not.toContain(HIDDEN);
    const result = await verifyBundle(bytes(bundleFile(closed)));
    expect(result.verified).toBe(true);
    expect(result.checks.find(({ name }) => name === 'Beneficiary')?.state).toBe('not-checked');
  });
});

describe('one byte changed anywhere', () => {
  test.each([1, 2, 3])(
    'of bundle %i makes verification fail and say where',
    async (id) => {
      const file = bytes(bundleFile(bundle(id)));
      for (let position = 0; position < file.length; position += STRIDE) {
        const altered = file.slice();
        // Flips the lowest bit: a digit stays a digit, a letter a letter, so that many alterations stay well formed.
        altered[position] = (altered[position] ?? 0) ^ 1;
        const result = await verifyBundle(altered);
        expect(result.verified, `byte ${position}`).toBe(false);
        expect(failures(result), `byte ${position}`).toMatch(
          /line \d+, column \d+|was altered|was added|was taken out|: (Invalid|Unrecognized|Too|expected)/,
        );
      }
    },
    STRIDE === 1 ? 3_600_000 : 120_000,
  );

  test.each([
    'certificate.amount',
    'certificate.beneficiaryName',
    'certificate.reason',
    'chain.name',
    'reports[1].consumed',
    'transaction.receipt.gasUsed',
    'transaction.receipt.logs[0].data',
    'validatorSets[0].threshold',
  ])('of the value %s names that field', async (path) => {
    const text = bundleFile(bundle(1));
    const key = path.slice(path.lastIndexOf('.') + 1);
    const lines = text.split('\n');
    const section = path.split(/[.[]/)[0];
    const start = lines.findIndex((line) => line.startsWith(`  "${section}"`));
    const hits = lines.flatMap((line, index) =>
      index > start && line.trim().startsWith(`"${key}": `) ? [index] : [],
    );
    const at = hits[path.includes('[1]') ? 1 : 0] ?? -1;
    const altered = lines
      .map((line, index) =>
        index === at
          ? line.replace(/([0-9a-zA-Z])("?,?)$/, (_, last, end) => `${last === '1' ? '2' : '1'}${end}`)
          : line,
      )
      .join('\n');
    expect(altered).not.toBe(text);
    expect(failures(await verifyBundle(bytes(altered)))).toContain(`${path} was altered`);
  });
});

describe('another spelling of the same content is refused: there is one file for one content', () => {
  test.each<[string, (text: string) => string]>([
    ['a space more', (text) => text.replace('": ', '":  ')],
    ['a tab for spaces', (text) => text.replace('\n  ', '\n\t')],
    ['a line feed more', (text) => `${text}\n`],
    ['a line feed less', (text) => text.trimEnd()],
    ['carriage returns', (text) => text.replaceAll('\n', '\r\n')],
    ['an escape', (text) => text.replace('Example Ltd', '\\u0045xample Ltd')],
    ['keys in another order', (text) => text.replace(/("id": "1"),\n(.*)\n/, '$2\n    $1,\n')],
    ['no indentation', (text) => JSON.stringify(JSON.parse(text))],
  ])('%s', async (_, respell) => {
    const text = bundleFile(bundle(1));
    const other = respell(text);
    expect(other).not.toBe(text);
    expect(JSON.parse(other)).toEqual(JSON.parse(text));
    const words = failures(await verifyBundle(bytes(other)));
    expect(words).toMatch(/^File form: the file is not in canonical form at line \d+, column \d+$/);
  });
});

describe('a bundle that was altered and sealed anew is caught by what is signed', () => {
  test.each<[string, (content: BundleContent) => void, RegExp]>([
    [
      'amount',
      (b) => {
        b.certificate.amount = '5601';
        b.statement = statementOf(b.certificate);
      },
      /certificate\.amount is 5601, but 5600 by the signed request/,
    ],
    [
      'name',
      (b) => {
        b.certificate.beneficiaryName = 'Example Inc';
      },
      /certificate\.beneficiaryName is Example Inc, but Example Ltd by the signed request/,
    ],
    [
      'reason',
      (b) => {
        b.certificate.reason = 'x';
      },
      /certificate\.reason .* signed request/,
    ],
    [
      'period',
      (b) => {
        b.certificate.periodStart = 1;
      },
      /certificate\.periodStart .* signed request/,
    ],
    [
      'no period',
      (b) => {
        b.certificate.periodEnd = null;
      },
      /certificate\.periodEnd is empty/,
    ],
    [
      'retiree',
      (b) => {
        b.certificate.retiree = b.contracts.CT02;
      },
      /certificate\.retiree .* signature of transaction\.raw/,
    ],
    [
      'recipient',
      (b) => {
        b.certificate.recipient = b.contracts.CT02;
      },
      /certificate\.recipient .* signed request/,
    ],
    [
      'number',
      (b) => {
        b.certificate.id = '7';
      },
      /no Retired event of certificate 7/,
    ],
    [
      'badge',
      (b) => {
        b.certificate.badge = 'Declared';
        b.statement = statementOf(b.certificate);
      },
      /certificate\.badge is Declared, but Attested/,
    ],
    [
      'links',
      (b) => {
        b.certificate.reportIds.pop();
      },
      /certificate\.reportIds/,
    ],
    [
      'a report dropped',
      (b) => {
        b.certificate.reportIds.pop();
        b.reports.pop();
      },
      /certificate\.amount is 5600, but 5000 by the sum/,
    ],
    [
      'report amount',
      (b) => {
        (b.reports[0] as BundleContent['reports'][number]).report.amount = '5001';
      },
      /reports\[0\]\.reportId .* EIP-712 digest/,
    ],
    [
      'lines root',
      (b) => {
        (b.reports[1] as BundleContent['reports'][number]).report.linesRoot = `0x${'00'.repeat(32)}`;
      },
      /reports\[1\]\.signatures\[0\]\.signer/,
    ],
    [
      'chain',
      (b) => {
        b.chain.chainId = 1;
      },
      /chain\.chainId is 1, but 31337 by transaction\.raw/,
    ],
    [
      'minter',
      (b) => {
        b.contracts.EmissionsMinter = b.contracts.CT02;
      },
      /reports\[0\]\.reportId/,
    ],
    [
      'threshold',
      (b) => {
        (b.validatorSets[0] as BundleContent['validatorSets'][number]).threshold = 3;
      },
      /reports\[1\]\.signatures: 2 are good, and set 1 needs 3/,
    ],
    [
      'members',
      (b) => {
        b.validatorSets[0]?.members.shift();
      },
      /signer 0x\w+ is not a member of validator set 1/,
    ],
    [
      'transaction hash',
      (b) => {
        b.transaction.hash = `0x${'00'.repeat(32)}`;
      },
      /transaction\.hash .* keccak-256/,
    ],
    [
      'status',
      (b) => {
        b.transaction.receipt.status = 0;
      },
      /transaction\.receipt\.status is 0/,
    ],
    [
      'events',
      (b) => {
        b.transaction.receipt.logs = [];
      },
      /no Retired event/,
    ],
    [
      'statement',
      (b) => {
        b.statement = '56.00 kg CO2e offset';
      },
      /statement is 56\.00 kg CO2e offset/,
    ],
    [
      'signatures repeated',
      (b) => {
        const [one] = b.reports[1]?.signatures ?? [];
        if (one) (b.reports[1] as BundleContent['reports'][number]).signatures = [one, one];
      },
      /reports\[1\]\.signatures\[1\]\.signer is not in ascending order/,
    ],
    [
      'unsigned transaction',
      (b) => {
        b.transaction.raw = '0x02';
      },
      /transaction\.raw is not a signed transaction/,
    ],
  ])('%s', async (_, alter, words) => {
    expect(await reforged(alter)).toMatch(words);
  });

  test('a signature: the validator’s signature is named', async () => {
    const words = await reforged((content) => {
      const signature = content.reports[0]?.signatures[2];
      if (signature)
        signature.signature = `${signature.signature.slice(0, 40)}${signature.signature[40] === '0' ? '1' : '0'}${signature.signature.slice(41)}`;
    });
    expect(words).toMatch(/reports\[0\]\.signatures\[2\]/);
    expect(words).not.toMatch(/signatures\[1\]/);
  });

  test('a name put beside a hash that it does not open: without its salt a name proves nothing', async () => {
    const name = (content: BundleContent) => {
      content.certificate.beneficiaryName = 'Famous Corp';
      content.certificate.beneficiarySalt = null;
    };
    expect(await reforged(name, 2)).toMatch(/certificate\.beneficiaryName .* beneficiarySalt/);
    const salt = (content: BundleContent) => {
      content.certificate.beneficiaryName = null;
    };
    expect(await reforged(salt, 2)).toMatch(/certificate\.beneficiaryName .* beneficiarySalt/);
  });

  test('one report counted twice', async () => {
    const words = await reforged((content) => {
      const [first] = content.reports;
      if (first) content.reports = [first, first];
      content.certificate.reportIds = content.reports.map(({ reportId }) => reportId);
    });
    expect(words).toMatch(/Amounts: .*reports\[1\]\.reportId is named twice/);
  });

  test.each<[string, (content: BundleContent) => void, RegExp]>([
    ['amount', (b) => edit(b, { amount: (2n ** 96n).toString() }), /reports\[0\]\.report\.amount: /],
    ['efficiencyBps', (b) => edit(b, { efficiencyBps: 2 ** 32 }), /reports\[0\]\.report\.efficiencyBps: /],
    ['set', (b) => edit(b, { validatorSetVersion: 2 ** 32 }), /report\.validatorSetVersion: /],
    ['number', (b) => Object.assign(b.certificate, { id: '9'.repeat(78) }), /certificate\.id: /],
    [
      'name',
      (b) => Object.assign(b.certificate, { beneficiaryName: '\ud800' }),
      /certificate\.beneficiaryName/,
    ],
  ])('a value that no contract can hold (%s) is named, and throws nothing', async (_, alter, words) => {
    expect(await reforged(alter, 2)).toMatch(words);
  });

  test('another name for a hidden beneficiary does not give the hash', async () => {
    expect(
      await reforged((content) => {
        content.certificate.beneficiaryName = 'Someone else';
      }, 2),
    ).toMatch(/certificate\.beneficiaryHash .* beneficiaryName and beneficiarySalt/);
  });
});

describe('what a bundle alone cannot show', () => {
  /** A forger with validators of his own signs a report ten times as large; everything in the bundle agrees. */
  function forge(): BundleContent {
    const content = bundle(1);
    const keys = ['21', '22'].map((byte) => new SigningKey(`0x${byte.repeat(32)}`));
    const signers = keys.map((key) => ({ key, signer: new Wallet(key.privateKey).address }));
    signers.sort((a, b) => (BigInt(a.signer) < BigInt(b.signer) ? -1 : 1));
    const domain = reportDomain(content.chain.chainId, content.contracts.EmissionsMinter);
    for (const linked of content.reports) {
      const digest = reportDigest(domain, { ...linked.report, amount: BigInt(linked.report.amount) });
      linked.signatures = signers.map(({ key, signer }) => ({
        signer,
        signature: key.sign(digest).serialized,
      }));
    }
    content.validatorSets = [{ version: 1, threshold: 2, members: signers.map(({ signer }) => signer) }];
    return content;
  }

  test('who the validators are: said as not checked, and caught by a list of trusted validators', async () => {
    const file = bytes(bundleFile(forge()));
    const alone = await verifyBundle(file);
    expect(failures(alone)).toBe('');
    expect(alone.checks.find(({ name }) => name === 'Known validators')?.state).toBe('not-checked');
    const trusted = bundle(1).validatorSets.flatMap(({ members }) => members);
    expect(failures(await verifyBundle(file, { validators: trusted }))).toContain(
      'reports[0].signatures[0].signer',
    );
    expect((await verifyBundle(bytes(bundleFile(bundle(1))), { validators: trusted })).verified).toBe(true);
  });

  test('and caught by the network', async () => {
    const online = await verifyBundle(bytes(bundleFile(forge())), { provider: chain.chain.provider });
    expect(failures(online)).toMatch(/validatorSets\[0\]\.members .* the network/);
  });

  test.each<[string, (content: BundleContent) => void, RegExp]>([
    [
      'the block',
      (b) => {
        b.transaction.blockHash = `0x${'00'.repeat(32)}`;
      },
      /transaction\.blockHash/,
    ],
    [
      'the time',
      (b) => {
        b.certificate.retiredAt += 1;
      },
      /certificate\.retiredAt/,
    ],
    [
      'the gas',
      (b) => {
        b.transaction.receipt.gasUsed = '1';
      },
      /transaction\.receipt is/,
    ],
  ])('%s is compared with the network', async (_, alter, words) => {
    const content = bundle(1);
    alter(content);
    const result = await verifyBundle(bytes(bundleFile(content)), { provider: chain.chain.provider });
    expect(failures(result)).toMatch(words);
  });

  test('where a report was minted is compared with the network', async () => {
    const content = bundle(1);
    for (const linked of content.reports) linked.mintTransaction = content.transaction.hash;
    const result = await verifyBundle(bytes(bundleFile(content)), { provider: chain.chain.provider });
    expect(failures(result)).toMatch(/reports\[0\]\.mintTransaction .* did not mint it/);
  });

  test('the network’s name is only a label, and the verification says so', async () => {
    const content = bundle(1);
    content.chain.name = 'Ethereum';
    const { checks } = await verifyBundle(bytes(bundleFile(content)));
    expect(checks.find(({ name }) => name === 'Transaction')?.detail).toMatch(/31337.*“Ethereum” is a label/);
  });

  // SHA-256 and identity answer every call, with bytes that are no answer of ours.
  test.each([2, 4])('precompile %i in place of a contract fails, and throws nothing', async (precompile) => {
    for (const name of ['EmissionsMinter', 'RetirementCertificates', 'ValidatorSet'] as const) {
      const content = bundle(1);
      content.contracts[name] = `0x${String(precompile).padStart(40, '0')}`;
      const result = await verifyBundle(bytes(bundleFile(content)), { provider: chain.chain.provider });
      expect(failures(result), name).toMatch(/Contracts on chain: /);
    }
  });

  test('a bundle of other contracts is refused by an app that knows its own', async () => {
    const other = { ...chain.chain, addresses: { ...chain.chain.addresses, CT02: chain.wallet.address } };
    const result = await verifyBundle(bytes(bundleFile(bundle(1))), { deployment: other });
    expect(failures(result)).toMatch(/Known contracts: contracts\.CT02/);
  });

  test('a line altered gives another Merkle root than the report has', async () => {
    const recompute = async () => ({
      amount: 5_000n,
      linesRoot: `0x${'72'.repeat(32)}`,
      methodology: `0x${'3c'.repeat(32)}`,
    });
    const result = await verifyBundle(bytes(bundleFile(bundle(1))), { recompute });
    expect(failures(result)).toMatch(
      /Usage lines behind report 1: reports\[0\]\.report\.linesRoot is 0x7171/,
    );
  });
});

test.each<[string, string]>([
  ['arrays in arrays', '['.repeat(200_000)],
  ['objects in objects', '{"a":'.repeat(200_000)],
  ['a text of 10 million characters', `{"format":"${'a'.repeat(10_000_000)}"}`],
  ['half a million wrong reports', `{"reports":[${'0,'.repeat(500_000)}0]}`],
])('a file made to exhaust the reader (%s) is refused in few words', async (_, text) => {
  const result = await verifyBundle(bytes(text));
  expect(result.verified).toBe(false);
  expect(failures(result)).toMatch(/^File form: /);
  expect(failures(result).length).toBeLessThan(10_000);
});

test('a megabyte of keys on one line before a byte that is not UTF-8 does not hang the reader', async () => {
  const text = bytes(`{${'"a": '.repeat(200_000)}\n`);
  const file = new Uint8Array([...text, 0xff]);
  expect(failures(await verifyBundle(file))).toMatch(
    /^File form: the file is not UTF-8 text at line 2, column 1/,
  );
});

test.each(['toString', 'constructor', '__proto__'])(
  'a checksum for a value that is not there is noticed, even by the name of %s',
  async (name) => {
    const text = bundleFile(bundle(3)).replace(
      '"fields": {',
      `"fields": {\n      "${name}": "0123456789abcdef",`,
    );
    const words = failures(await verifyBundle(bytes(text)));
    expect(words).toContain(`Seal: ${name} was taken out`);
  },
);

test.each(['', '{}', '[]', 'null', 'not JSON', '{"format":"cloudtuner-certificate-bundle"}', '\ufeff{}'])(
  'a file that says %j is not verified and throws nothing',
  async (text) => {
    expect((await verifyBundle(bytes(text))).verified).toBe(false);
  },
);

test('the ABI that bundles are read with is that of the compiled contracts', () => {
  const pairs: [Interface, Interface][] = [
    [minterAbi, interfaces.EmissionsMinter],
    [certificatesAbi, interfaces.RetirementCertificates],
    [validatorSetAbi, interfaces.ValidatorSet],
    [ct02Abi, interfaces.CT02],
  ];
  for (const [own, compiled] of pairs) {
    own.forEachFunction(({ name, selector }) =>
      expect(compiled.getFunction(name)?.selector, name).toBe(selector),
    );
    own.forEachEvent((event) => {
      const other = compiled.getEvent(event.name);
      expect(other?.topicHash, event.name).toBe(event.topicHash);
      const indexes = (inputs: typeof event.inputs = []) => inputs.map(({ indexed }) => indexed === true);
      expect(indexes(other?.inputs)).toEqual(indexes(event.inputs));
    });
  }
});

test('every field that a bundle can have is described in docs/certificate-bundle.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/certificate-bundle.md'), 'utf8');
  const keys = new Set<string>();
  JSON.stringify(bundle(1), (key, value) => {
    if (!/^\d*$/.test(key)) keys.add(key);
    return value;
  });
  for (const key of keys) expect(page, key).toContain(`\`${key}\``);
});
