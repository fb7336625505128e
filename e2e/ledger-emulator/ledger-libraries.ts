import EthModule from '@ledgerhq/hw-app-eth';
import TransportModule from '@ledgerhq/hw-transport-node-speculos-http';

// Both packages are ES modules whose package.json does not say so: their types call the default export a namespace.

/** `@ledgerhq/hw-app-eth`. */
export const Eth = EthModule as unknown as typeof EthModule.default;
export type Eth = InstanceType<typeof Eth>;

/** `@ledgerhq/hw-transport-node-speculos-http`. */
export const SpeculosHttpTransport = TransportModule as unknown as typeof TransportModule.default;
