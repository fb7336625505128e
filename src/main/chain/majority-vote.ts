import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../../domain/failure.ts';
import { answerInWords, comparableAnswer, questionInWords } from './comparable-answer.ts';
import { EndpointFault } from './endpoint-fault.ts';
import type { EndpointHealth } from './endpoint-health.ts';
import type { EndpointPool } from './endpoint-pool.ts';
import type { RpcAnswer } from './rpc-answer.ts';

const LIMIT_MS = 30_000;
const AGAIN_MS = 700;

/** What one endpoint says, or why it says nothing. */
export type Vote = { voter: EndpointHealth; answer: RpcAnswer } | { voter: EndpointHealth; absent: string };

/** How many of so many endpoints are a majority of all, those that do not answer included. */
export function majorityOf(endpoints: number): number {
  return Math.floor(endpoints / 2) + 1;
}

/** Puts a question to every endpoint whose word counts. */
export function askAll(pool: EndpointPool, method: string, params: unknown): Promise<Vote[]> {
  return Promise.all(
    pool.all.map(async (voter): Promise<Vote> => {
      const { condition } = voter;
      const silenced = condition === 'wrong-chain' || condition === 'lagging' || condition === 'disagrees';
      if (silenced) return { voter, absent: voter.problem ?? `${voter.host} does not count.` };
      try {
        return { voter, answer: await voter.ask(method, params, LIMIT_MS) };
      } catch (error) {
        return { voter, absent: `${voter.host} ${EndpointFault.ofTransport(error, LIMIT_MS).message}.` };
      }
    }),
  );
}

/**
 * What a majority of all endpoints answers. Whoever contradicts it is distrusted from then on. A question without a
 * majority is put once more, because blocks travel.
 *
 * @throws Failure `endpoints-disagree` with who said what; `chain-unavailable` when too few answer.
 */
export async function majorityAnswer(
  name: string,
  pool: EndpointPool,
  method: string,
  params: unknown,
): Promise<RpcAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const votes = await askAll(pool, method, params);
    const groups = grouped(method, votes);
    const [largest] = groups;
    if (largest && largest.votes.length >= majorityOf(pool.all.length)) {
      const [first] = largest.votes;
      if (first) {
        for (const { votes: others } of groups.slice(1)) distrust(method, others, first.answer);
        return first.answer;
      }
    }
    if (attempt === 2) throw noMajority(name, method, groups, votes, pool.all.length);
    await delay(AGAIN_MS);
  }
}

type Group = { votes: { voter: EndpointHealth; answer: RpcAnswer }[] };

/** Votes that say the same, the most first. */
function grouped(method: string, votes: readonly Vote[]): Group[] {
  const groups = new Map<string, Group>();
  for (const vote of votes) {
    if (!('answer' in vote)) continue;
    const key = comparableAnswer(method, vote.answer);
    const group = groups.get(key) ?? { votes: [] };
    group.votes.push(vote);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.votes.length - a.votes.length);
}

function distrust(method: string, votes: Group['votes'], majority: RpcAnswer): void {
  for (const { voter, answer } of votes) {
    const [theirs, ours] = [answerInWords(answer), answerInWords(majority)];
    const values = theirs !== null && ours !== null && theirs !== ours ? `: ${theirs}, not ${ours}` : '';
    voter.distrust(`contradicts the others on ${questionInWords(method)}${values}`);
  }
}

function noMajority(
  name: string,
  method: string,
  groups: readonly Group[],
  votes: readonly Vote[],
  endpoints: number,
): Failure {
  const absent = votes.flatMap((vote) => ('absent' in vote ? [vote.absent] : []));
  if (groups.length < 2) return tooFew(name, endpoints - absent.length, endpoints, absent);
  const said = groups.flatMap(({ votes: alike }, index) => {
    const hosts = alike.map(({ voter }) => voter.host).join(' and ');
    const words = alike[0] ? answerInWords(alike[0].answer) : null;
    return `${hosts}: ${words ?? (index === 0 ? 'one thing' : 'another')}.`;
  });
  return new Failure(
    'endpoints-disagree',
    `The endpoints of ${name} do not agree ${questionInWords(method)}. ${[...said, ...absent].join(' ')} Nothing was signed. Try again in a moment; if it stays so, take the one that you trust less out of the network.`,
  );
}

/** @param absent What the others do, a sentence each. */
export function tooFew(
  name: string,
  answering: number,
  endpoints: number,
  absent: readonly string[],
): Failure {
  return new Failure(
    'chain-unavailable',
    `Before a signature ${majorityOf(endpoints)} of the ${endpoints} endpoints of ${name} have to say the same; ${answering} can be asked now. ${absent.join(' ')} Nothing was signed.`,
  );
}
