/** Whether the network can be used now, and in words why not. */
export type ConnectionStatus = {
  readonly state: 'starting' | 'ready' | 'unavailable' | 'offline';
  readonly problem: string | null;
};
