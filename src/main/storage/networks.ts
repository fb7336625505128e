import { randomUUID } from 'node:crypto';
import type { ConfirmationDepth } from '../../domain/networks/confirmation-depth.ts';
import type { Database } from './database.ts';

/** A network that the user added. */
export type StoredNetwork = {
  id: string;
  chainId: number;
  name: string;
  /** Hash of the chain's first block. */
  genesis: string;
  nativeSymbol: string;
  depth: ConfirmationDepth;
  explorerUrl: string | null;
  deployment: { deployedAtBlock: number; addresses: Readonly<Record<string, string>> };
  /** In the user's order. `url` may hold a key: it leaves this machine to the endpoint only, and is never logged. */
  endpoints: readonly { id: string; url: string }[];
  addedAt: string;
};

type Row = {
  id: string;
  chain_id: number;
  name: string;
  genesis: string;
  native_symbol: string;
  confirmed_depth: number;
  final_depth: number;
  explorer_url: string | null;
  deployment: string;
  chosen: 0 | 1;
  added_at: string;
};

/** The networks that the user added, and which of them is in use. The local chain is not among them. */
export function networkStore(database: Database) {
  const all = database.prepare<[], Row>('SELECT * FROM networks ORDER BY added_at, id');
  const one = database.prepare<[string], Row>('SELECT * FROM networks WHERE id = ?');
  const chosen = database.prepare<[], Row>('SELECT * FROM networks WHERE chosen = 1');
  const endpoints = database.prepare<[string], { id: string; url: string }>(
    'SELECT id, url FROM network_endpoints WHERE network_id = ? ORDER BY position',
  );
  const upsert = database.prepare(
    `INSERT INTO networks (id, chain_id, name, genesis, native_symbol, confirmed_depth, final_depth, explorer_url,
       deployment, added_at)
     VALUES (@id, @chainId, @name, @genesis, @nativeSymbol, @confirmed, @final, @explorerUrl, @deployment, @addedAt)
     ON CONFLICT (id) DO UPDATE SET name = @name, native_symbol = @nativeSymbol, confirmed_depth = @confirmed,
       final_depth = @final, explorer_url = @explorerUrl, deployment = @deployment`,
  );
  const dropEndpoints = database.prepare('DELETE FROM network_endpoints WHERE network_id = ?');
  const addEndpoint = database.prepare('INSERT INTO network_endpoints VALUES (?, ?, ?, ?)');
  const removeNetwork = database.prepare('DELETE FROM networks WHERE id = ?');
  const choose = database.prepare('UPDATE networks SET chosen = 1 WHERE id = ?');
  const chooseNone = database.prepare('UPDATE networks SET chosen = 0 WHERE chosen = 1');

  const fromRow = (row: Row): StoredNetwork => ({
    id: row.id,
    chainId: row.chain_id,
    name: row.name,
    genesis: row.genesis,
    nativeSymbol: row.native_symbol,
    depth: { confirmed: row.confirmed_depth, final: row.final_depth },
    explorerUrl: row.explorer_url,
    deployment: JSON.parse(row.deployment),
    endpoints: endpoints.all(row.id),
    addedAt: row.added_at,
  });

  return {
    list: (): StoredNetwork[] => all.all().map(fromRow),
    find(id: string): StoredNetwork | null {
      const row = one.get(id);
      return row ? fromRow(row) : null;
    },
    /** The network in use; null: the local chain. */
    chosen(): StoredNetwork | null {
      const row = chosen.get();
      return row ? fromRow(row) : null;
    },
    /** Writes all of a network or nothing. What is not given an id of its own gets one. */
    save(
      network: Omit<StoredNetwork, 'endpoints'> & { endpoints: readonly { id?: string; url: string }[] },
    ): void {
      const { depth, deployment, endpoints: given, ...rest } = network;
      database.transaction(() => {
        upsert.run({ ...rest, ...depth, deployment: JSON.stringify(deployment) });
        dropEndpoints.run(network.id);
        given.forEach(({ id = randomUUID(), url }, position) => {
          addEndpoint.run(id, network.id, position, url);
        });
      })();
    },
    remove: (id: string): boolean => removeNetwork.run(id).changes === 1,
    /** @param id Null: the local chain. */
    choose: (id: string | null): void =>
      database.transaction(() => {
        chooseNone.run();
        if (id !== null) choose.run(id);
      })(),
  };
}

export type NetworkStore = ReturnType<typeof networkStore>;
