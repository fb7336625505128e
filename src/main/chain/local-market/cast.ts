import { id, Wallet } from 'ethers';

/** Somebody who acts on the local chain beside the user. The names say that they are made up. */
export type Participant = {
  readonly name: string;
  readonly wallet: Wallet;
  /** The cloud account that it reports, as the chain sees it. */
  readonly cloudAccount: string;
  /** kg CO2e of cloud emissions that it reports for a day. */
  readonly kgPerDay: number;
};

export type Cast = {
  /** Quote both sides of every pair. */
  readonly makers: readonly Participant[];
  readonly takers: readonly Participant[];
  /** Stake, and vote with it. */
  readonly stakers: readonly Participant[];
  /** Mint, and retire. */
  readonly retirees: readonly Participant[];
};

const NAMES = {
  makers: [
    ['Example Market Maker One', 70],
    ['Example Market Maker Two', 60],
    ['Example Market Maker Three', 60],
  ],
  takers: [
    ['Example Trading House', 16],
    ['Example Carbon Desk', 14],
    ['Example Procurement', 12],
    ['Example Family Office', 10],
  ],
  stakers: [
    ['Example Hosting Cooperative', 80],
    ['Example Data Centre', 50],
    ['Example University', 24],
    ['Example Newspaper', 12],
  ],
  retirees: [
    ['Example Bakery', 10],
    ['Example Railway', 26],
    ['Example Hospital', 20],
  ],
} as const satisfies Record<keyof Cast, readonly (readonly [string, number])[]>;

/** The participants of one profile's chain. Their keys follow from the seed, which is made for the profile. */
export function castOf(seed: string): Cast {
  const play = (role: keyof Cast): Participant[] =>
    NAMES[role].map(([name, kgPerDay]) => ({
      name,
      wallet: new Wallet(id(`${seed} key of ${name}`)),
      cloudAccount: id(`${seed} cloud account of ${name}`),
      kgPerDay,
    }));
  return {
    makers: play('makers'),
    takers: play('takers'),
    stakers: play('stakers'),
    retirees: play('retirees'),
  };
}

export const traders = ({ makers, takers }: Cast): Participant[] => [...makers, ...takers];

export const everyone = (cast: Cast): Participant[] => [...traders(cast), ...cast.stakers, ...cast.retirees];
