import type { Output } from '../../../ipc/contract.ts';

/** A network as the desk knows it. */
export type Network = Output<'networks.list'>[number];
