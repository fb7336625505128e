import { ZeroAddress } from 'ethers';
import { amountInWords, periodInWords, quoted, shortHex } from '../../domain/transactions/wording.ts';
import type { Members, Positions } from '../chain/abi-values.ts';
import type { ContractName } from '../chain/chain.ts';
import {
  type DescribeContext,
  type Describer,
  type Description,
  type Inputs,
  otherThanYou,
  youOr,
} from './describe-context.ts';
import { governanceDescribers } from './describe-governance.ts';
import { marketDescribers } from './describe-market.ts';
import { meteringDescribers } from './describe-metering.ts';
import { stakingDescribers } from './describe-staking.ts';
import { tokenDescribers } from './describe-tokens.ts';
import { treasuryDescribers } from './describe-treasury.ts';

type Retirement = Positions<Inputs<'RetirementCertificates', 'retire'>, bigint>[0];
type Attested = Positions<Inputs<'EmissionsMinter', 'mint'>, bigint>[0];

/** One describer for each function that the app calls; every other call is shown as it is, with a warning. */
export const describers = {
  'EmissionsMinter.mint': ({ attested }: Members<Inputs<'EmissionsMinter', 'mint'>>, context) =>
    describeMint([attested], context),
  'EmissionsMinter.mintBatch': ({ attested }: Members<Inputs<'EmissionsMinter', 'mintBatch'>>, context) =>
    describeMint(attested, context),
  'EmissionsMinter.mintAndRetire': (
    { attested, request }: Members<Inputs<'EmissionsMinter', 'mintAndRetire'>>,
    context,
  ) => {
    const mint = describeMint(attested, context);
    const retire = describeRetirement(request, 'your whole share', context);
    return {
      action: `${mint.action} and retire your share`,
      sentences: [...mint.sentences, ...retire.sentences],
      warnings: [...mint.warnings, ...retire.warnings],
    };
  },
  'RetirementCertificates.retire': (
    { request }: Members<Inputs<'RetirementCertificates', 'retire'>>,
    context,
  ) => describeRetirement(request, amountInWords(request.amount), context),
  'RetirementCertificates.retireBatch': (
    { requests }: Members<Inputs<'RetirementCertificates', 'retireBatch'>>,
    context,
  ) => {
    const each = requests.map((request) =>
      describeRetirement(request, amountInWords(request.amount), context),
    );
    return {
      action: `Retire ${amountInWords(requests.reduce((sum, { amount }) => sum + amount, 0n))}`,
      sentences: each.flatMap(({ sentences }) => sentences),
      warnings: each.flatMap(({ warnings }) => warnings),
    };
  },
  'RewardPool.fund': () => ({
    action: 'Book the reward pool’s tokens',
    sentences: ['Books tokens that have arrived at the reward pool. Nothing of yours moves.'],
    warnings: [],
  }),
  'GenesisDistribution.distribute': () => ({
    action: 'Distribute the genesis tokens',
    sentences: ['Mints the 29,000.00 CT02 of the launch distribution, once and for all.'],
    warnings: [],
  }),
  ...stakingDescribers,
  ...marketDescribers,
  ...governanceDescribers,
  ...meteringDescribers,
  ...treasuryDescribers,
  ...tokenDescribers,
} satisfies Record<string, Describer>;

/** The describer of a function of ours, or null. */
export function describerOf(contract: ContractName, functionName: string): Describer | null {
  const name = `${contract}.${functionName}`;
  return Object.hasOwn(describers, name) ? describers[name as keyof typeof describers] : null;
}

function describeMint(attested: readonly Attested[], context: DescribeContext): Description {
  const total = attested.reduce((sum, { report }) => sum + report.amount, 0n);
  return {
    action: `Mint ${amountInWords(total)}`,
    sentences: attested.map(
      ({ report, signatures }) =>
        `Mints ${amountInWords(report.amount)} for ${amountInWords(report.amount, 'kg CO2e')} of cloud emissions from ${periodInWords(report.periodStart, report.periodEnd)}, attested by ${signatures.length} ${signatures.length === 1 ? 'validator' : 'validators'} with an efficiency score of ${scoreInWords(report.efficiencyBps)}; the customer’s share goes to ${youOr(report.beneficiary, context)}${report.referrer === ZeroAddress ? '' : `, referred by ${context.label(report.referrer)}`}.`,
    ),
    warnings: attested.flatMap(({ report }) =>
      otherThanYou(report.beneficiary, 'The minted tokens go to somebody else', context),
    ),
  };
}

/** Score × 10,000 as a decimal number: 1.2500. It multiplies TUNER rewards, never CT02. */
function scoreInWords(bps: bigint): string {
  return (Number(bps) / 10_000).toFixed(4);
}

function describeRetirement(request: Retirement, amount: string, context: DescribeContext): Description {
  const named = request.beneficiaryName !== '';
  const beneficiary = named
    ? quoted(request.beneficiaryName)
    : `a beneficiary whose name stays off the chain (hash ${shortHex(request.beneficiaryHash)})`;
  const recipient = request.recipient === ZeroAddress ? context.account : request.recipient;
  const period =
    request.periodStart === 0n && request.periodEnd === 0n
      ? ''
      : ` The certificate names the period ${periodInWords(request.periodStart, request.periodEnd)}.`;
  const reason = request.reason === '' ? '' : ` Reason given: ${quoted(request.reason)}.`;
  const texts = [named ? quoted(request.beneficiaryName) : '', request.reason ? quoted(request.reason) : ''];
  return {
    action: `Retire ${amount}`,
    sentences: [
      `Retires ${amount} for ${beneficiary}: the tokens are burned and cannot be used again.${period}${reason}`,
      `The certificate goes to ${youOr(recipient, context)} and cannot be passed on.`,
    ],
    warnings: [
      ...otherThanYou(recipient, 'The certificate goes to somebody else', context),
      ...(texts.some(Boolean)
        ? [
            {
              id: 'public-text',
              severity: 'caution' as const,
              title: 'This text becomes public for ever',
              detail: `${texts.filter(Boolean).join(' and ')} will stand on the chain for everyone to read and can never be taken off. Hide the name to put only a hash of it there.`,
              mustAnswer: true,
            },
          ]
        : []),
    ],
  };
}
