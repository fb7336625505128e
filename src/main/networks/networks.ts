import { randomUUID } from 'node:crypto';
import { Failure } from '../../domain/failure.ts';
import { defaultDepth, depthProblem } from '../../domain/networks/confirmation-depth.ts';
import { isSameEndpoint } from '../../domain/networks/endpoint-url.ts';
import { suggestedName } from '../../domain/networks/suggested-name.ts';
import type { Handlers, Input, Output } from '../../ipc/contract.ts';
import { networkName, networkSymbol, type networksMethods } from '../../ipc/networks.ts';
import type { StoredNetwork } from '../storage/networks.ts';
import { checkNetwork } from './check-network.ts';
import type { NetworksDeps } from './networks-deps.ts';
import { type ReadDeployment, readDeploymentFile } from './read-deployment-file.ts';
import { LOCAL_NETWORK, shownLocalChain, shownStored } from './shown-network.ts';

type Fields = Pick<Input<'networks.add'>, 'name' | 'nativeSymbol' | 'depth' | 'explorerUrl'>;

export type NetworksFeature = {
  handlers: Pick<Handlers, keyof typeof networksMethods>;
  /** Reads the deployment file at a path that a command names. @throws Failure `deployment-refused`. */
  takeDeployment(path: string): NonNullable<Output<'networks.chooseDeployment'>>;
};

/** The networks that the app can work on, and which of them it does. */
export function networksFeature({
  store,
  connection,
  chooseDeploymentFile,
  emit,
}: NetworksDeps): NetworksFeature {
  const deployments = new Map<string, ReadDeployment>();
  const changed = () => emit('networks.changed', {});
  connection.onStatus(changed);

  const find = (id: string): StoredNetwork => {
    const network = store.find(id);
    if (network) return network;
    throw new Failure('unknown-network', 'This network is not there any more.');
  };
  const deployment = (id: string): ReadDeployment => {
    const read = deployments.get(id);
    if (read) return read;
    throw new Failure('unknown-deployment', 'Choose the deployment file again.');
  };
  const shown = (id: string) => shownStored(find(id), store.chosen()?.id === id);

  async function passed(
    network: { chainId: number; addresses: Readonly<Record<string, string>>; genesis?: string },
    urls: readonly string[],
  ): Promise<string> {
    const { problems, genesis } = await checkNetwork(network, urls);
    if (problems.length > 0 || genesis === null)
      throw new Failure('network-refused', `${problems.join(' ')} Nothing was saved.`);
    return genesis;
  }

  function requireFields({ name, nativeSymbol, depth, explorerUrl }: Fields, id: string | null): void {
    const refuse = (why: string) => new Failure('network-refused', `${why} Nothing was saved.`);
    if (name.trim() === '') throw refuse('The network needs a name.');
    if (!networkName.safeParse(name).success) throw refuse('The name has 60 letters at most, in one line.');
    if (!networkSymbol.safeParse(nativeSymbol).success)
      throw refuse('The symbol of the network’s own currency has up to 11 letters and digits.');
    // Reviews tell the two apart by their names.
    if (/^CT02$/i.test(nativeSymbol))
      throw refuse('CT02 is the protocol’s token, and no currency is called so.');
    const same = (other: string) => other.trim().toLowerCase() === name.trim().toLowerCase();
    const taken = store.list().some((other) => other.id !== id && same(other.name));
    // A name is how people tell networks apart.
    if (taken || /local chain/i.test(name))
      throw refuse(`There is a network called “${name.trim()}” already.`);
    const wrong = depthProblem(depth);
    if (wrong !== null) throw refuse(wrong);
    if (explorerUrl !== null && !(URL.canParse(explorerUrl) && new URL(explorerUrl).protocol === 'https:'))
      throw refuse('The address of the block explorer has to begin with https://.');
  }

  const takeDeployment: NetworksFeature['takeDeployment'] = (path) => {
    const read = readDeploymentFile(path);
    const deploymentId = randomUUID();
    deployments.set(deploymentId, read);
    const { file, chainId, deployedAtBlock, addresses } = read;
    return {
      deploymentId,
      file,
      chainId,
      deployedAtBlock,
      contracts: Object.keys(addresses).length,
      suggested: { ...suggestedName(chainId), depth: { ...defaultDepth(chainId) } },
    };
  };

  return {
    takeDeployment,
    handlers: {
      'networks.list': async () => {
        const chosen = store.chosen()?.id ?? null;
        return [
          shownLocalChain(chosen === null),
          ...store.list().map((network) => shownStored(network, network.id === chosen)),
        ];
      },
      'networks.endpoints': async () => {
        try {
          return connection.chain().witnesses?.states() ?? [];
        } catch {
          return [];
        }
      },
      'networks.chooseDeployment': async () => {
        const path = await chooseDeploymentFile();
        return path === null ? null : takeDeployment(path);
      },
      'networks.check': async ({ deploymentId, endpoints }) =>
        checkNetwork(deployment(deploymentId), endpoints),
      'networks.checkAgain': async ({ id }) => {
        const network = find(id);
        const { chainId, genesis } = network;
        const urls = network.endpoints.map(({ url }) => url);
        return checkNetwork({ chainId, genesis, addresses: network.deployment.addresses }, urls);
      },
      'networks.add': async ({ deploymentId, endpoints, ...fields }) => {
        const { chainId, deployedAtBlock, addresses } = deployment(deploymentId);
        requireFields(fields, null);
        const genesis = await passed({ chainId, addresses }, endpoints);
        const id = randomUUID();
        requireFields(fields, null);
        store.save({
          id,
          chainId,
          genesis,
          ...fields,
          name: fields.name.trim(),
          deployment: { deployedAtBlock, addresses },
          endpoints: endpoints.map((url) => ({ url })),
          addedAt: new Date().toISOString(),
        });
        deployments.delete(deploymentId);
        changed();
        return shown(id);
      },
      'networks.edit': async ({ id, endpoints, ...fields }) => {
        const network = find(id);
        requireFields(fields, id);
        const kept = endpoints.map((given) => {
          if ('url' in given) return { url: given.url };
          const known = network.endpoints.find((endpoint) => endpoint.id === given.id);
          if (known) return known;
          throw new Failure('network-refused', 'An endpoint is not there any more. Nothing was saved.');
        });
        const { chainId, genesis } = network;
        const before = network.endpoints.map(({ url }) => url);
        // Only what is new has to prove itself: one that is down now may be moved or left all the same.
        const fresh = kept.map(({ url }) => url).filter((url) => !before.includes(url));
        const twice = kept.some(({ url }, index) =>
          kept.slice(index + 1).some((other) => isSameEndpoint(url, other.url)),
        );
        if (twice) throw new Failure('network-refused', 'An endpoint is named twice. Nothing was saved.');
        if (fresh.length > 0)
          await passed({ chainId, genesis, addresses: network.deployment.addresses }, fresh);
        store.save({ ...find(id), ...fields, name: fields.name.trim(), endpoints: kept });
        changed();
        if (store.chosen()?.id === id) await connection.reopen();
        return shown(id);
      },
      'networks.remove': async ({ id }) => {
        const network = find(id);
        if (store.chosen()?.id === id) {
          throw new Failure('network-in-use', `You are on ${network.name}. Change to another network first.`);
        }
        store.remove(id);
        changed();
        return {};
      },
      'networks.use': async ({ id }) => {
        const wanted = id === LOCAL_NETWORK ? null : find(id).id;
        if ((store.chosen()?.id ?? null) === wanted) return {};
        store.choose(wanted);
        changed();
        await connection.reopen();
        return {};
      },
    },
  };
}
