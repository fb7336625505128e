/** One measured action. Gas is that of a whole transaction unless the name says otherwise; `peer` is what it is compared with. */
export type Action = {
  name: string;
  gas: number;
  peer: string | null;
  peerGas: number | null;
  /** gas ÷ peerGas, to three decimals. */
  ratio: number | null;
};

/** An action beside the peer's that does what a user would otherwise do. */
export function action(name: string, gas: number, peer?: { name: string; gas: number }): Action {
  if (!peer) return { name, gas, peer: null, peerGas: null, ratio: null };
  return {
    name,
    gas,
    peer: peer.name,
    peerGas: peer.gas,
    ratio: Math.round((gas / peer.gas) * 1_000) / 1_000,
  };
}

/** The actions as a Markdown table. */
export function tableOf(actions: readonly Action[]): string {
  const count = (gas: number | null) => (gas === null ? '' : gas.toLocaleString('en'));
  const rows = actions.map(({ name, gas, peer, peerGas, ratio }) => [
    name,
    count(gas),
    peer ?? '',
    count(peerGas),
    ratio === null ? '' : ratio.toFixed(3),
  ]);
  const lines = [
    ['Action', 'Gas', 'Peer', 'Gas of the peer', 'Ratio'],
    ['---', '---:', '---', '---:', '---:'],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
