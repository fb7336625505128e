import { readFileSync } from 'node:fs';
import { Failure } from '../../domain/failure.ts';
import type { Output } from '../../ipc/contract.ts';
import { type Arguments, indexArgument, wrongCall } from './arguments.ts';
import type { CommandDesk } from './command.ts';
import { readCommand } from './desk-command.ts';

type Network = Output<'networks.list'>[number];

/** `networks list`: the networks of the profile, and which of them is in use. */
export const networksCommand = readCommand({
  usage: 'networks list',
  withoutNetwork: true,
  read: (args) => args.none(),
  answer: async ({ handlers }) => ({ networks: await handlers['networks.list']({}) }),
  words: ({ networks }) => networks.map(inWords).join('\n'),
});

/** `networks add`: a network from a deployment file, once every endpoint is found to serve it. */
export const addNetworkCommand = readCommand({
  usage:
    'networks add NAME --deployment FILE (--rpc URL… | --rpc-file FILE) [--symbol SYMBOL] [--confirmed BLOCKS] [--final BLOCKS] [--explorer URL] [--use]',
  options: {
    deployment: { type: 'string' },
    rpc: { type: 'string', multiple: true },
    'rpc-file': { type: 'string' },
    symbol: { type: 'string' },
    confirmed: { type: 'string' },
    final: { type: 'string' },
    explorer: { type: 'string' },
    use: { type: 'boolean' },
  },
  withoutNetwork: true,
  read(args) {
    const deployment = args.text('deployment');
    if (deployment === undefined) throw wrongCall('Name the deployment file with --deployment.');
    return {
      name: args.only('NAME'),
      deployment,
      endpoints: endpointsOf(args),
      symbol: args.text('symbol'),
      confirmed: blocks(args, 'confirmed'),
      final: blocks(args, 'final'),
      explorerUrl: args.text('explorer') ?? null,
      use: args.flag('use'),
    };
  },
  async answer(desk, { name, deployment, endpoints, symbol, confirmed, final, explorerUrl, use }) {
    const { deploymentId, suggested } = desk.takeDeployment(deployment);
    const network = await desk.handlers['networks.add']({
      deploymentId,
      endpoints,
      name,
      nativeSymbol: symbol ?? suggested.nativeSymbol,
      depth: { confirmed: confirmed ?? suggested.depth.confirmed, final: final ?? suggested.depth.final },
      explorerUrl,
    });
    if (use) await desk.handlers['networks.use']({ id: network.id });
    return { network: { ...network, inUse: use } };
  },
  words: ({ network }) => `Added. ${inWords(network)}`,
});

/** `networks use`: works on another network from now on, in the window too. */
export const useNetworkCommand = readCommand({
  usage: 'networks use NETWORK|local',
  withoutNetwork: true,
  read: (args) => args.only('NETWORK'),
  async answer(desk, name) {
    const { id } = await find(desk, name);
    await desk.handlers['networks.use']({ id });
    return { network: await find(desk, id) };
  },
  words: ({ network }) => inWords(network),
});

/** `networks remove`: forgets a network that is not in use. */
export const removeNetworkCommand = readCommand({
  usage: 'networks remove NETWORK',
  withoutNetwork: true,
  read: (args) => args.only('NETWORK'),
  async answer(desk, name) {
    const network = await find(desk, name);
    await desk.handlers['networks.remove']({ id: network.id });
    return { removed: network };
  },
  words: ({ removed }) => `Removed ${removed.name}. What was signed on it stays in Activity.`,
});

/** `networks check`: asks every endpoint of a network whether it serves it. Exit code 1 when one does not. */
export const checkNetworkCommand = readCommand({
  usage: 'networks check [NETWORK]',
  withoutNetwork: true,
  read: (args) => (args.positionals.length === 0 ? null : args.only('NETWORK')),
  async answer(desk, name) {
    const network = name === null ? await inUse(desk) : await find(desk, name);
    if (network.local) {
      throw new Failure(
        'unknown-network',
        'The local chain has no endpoints to check. Name another network.',
      );
    }
    const check = await desk.handlers['networks.checkAgain']({ id: network.id });
    return { network: network.name, ...check };
  },
  failed: ({ problems }) => problems.length > 0,
  words: ({ network, endpoints, problems }) =>
    [
      ...endpoints.map(
        ({ host, problem, latencyMs, head }) =>
          `${host}: ${problem ?? `block ${head ?? 'unknown'}, ${latencyMs ?? '?'} ms`}`,
      ),
      problems.length === 0
        ? `${network}: every endpoint serves it.`
        : `${network}: ${problems.length === 1 ? 'something speaks' : `${problems.length} things speak`} against it.`,
    ].join('\n'),
});

function endpointsOf(args: Arguments): string[] {
  const named = args.list('rpc');
  const file = args.text('rpc-file');
  if (file !== undefined && named.length > 0) throw wrongCall('Use either --rpc or --rpc-file.');
  const endpoints = file === undefined ? named : linesOf(file);
  if (endpoints.length === 0)
    throw wrongCall('Name an endpoint with --rpc, or a file of them with --rpc-file.');
  if (endpoints.length > 9) throw wrongCall('A network has nine endpoints at most.');
  return endpoints;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch {
    throw wrongCall(`The file ${file} cannot be read.`);
  }
}

function blocks(args: Arguments, name: string): number | undefined {
  const text = args.text(name);
  return text === undefined ? undefined : indexArgument(`--${name}`, text);
}

async function find({ handlers }: CommandDesk, name: string): Promise<Network> {
  const networks = await handlers['networks.list']({});
  const same = (text: string) => text.toLowerCase() === name.toLowerCase();
  const found = networks.find((network) => network.id === name || same(network.name));
  if (found) return found;
  const names = networks.map((network) => (network.local ? 'local' : `“${network.name}”`)).join(', ');
  throw new Failure('unknown-network', `There is no network “${name}”. There are: ${names}.`);
}

async function inUse({ handlers }: CommandDesk): Promise<Network> {
  const networks = await handlers['networks.list']({});
  const network = networks.find((one) => one.inUse);
  if (network) return network;
  throw new Failure('unknown-network', 'No network is in use.');
}

function inWords({ name, chainId, inUse: used, endpoints, depth, nativeSymbol }: Network): string {
  const served =
    endpoints.length === 0 ? 'runs on this computer' : endpoints.map(({ host }) => host).join(', ');
  return `${used ? '* ' : '  '}${name}: chain ${chainId}, ${nativeSymbol}, confirmed after ${depth.confirmed} and final after ${depth.final} blocks; ${served}`;
}
