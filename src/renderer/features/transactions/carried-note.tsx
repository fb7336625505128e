import { Alert, Text } from '@mantine/core';
import { IconTransferIn, IconTransferOut } from '@tabler/icons-react';
import type { Review } from './review.ts';

/** Says of a plan that crossed an air gap what was read here and what is another machine's word. */
export function CarriedNote({ carried, chainId }: { carried: Review['carried']; chainId: number }) {
  if (!carried) return null;
  const signs = carried.role === 'to-sign';
  return (
    <Alert
      color="ink"
      variant="light"
      icon={signs ? <IconTransferIn size={18} /> : <IconTransferOut size={18} />}
      title={
        signs
          ? 'Made on another machine, to be signed here'
          : 'Signed on another machine, to be sent from here'
      }
    >
      <Text size="sm">
        {signs
          ? `This machine has read the transactions itself. What it cannot know without the network is what the bundle says: balances, the expected fee, and that chain ${chainId} has this name. Nothing is sent from here.`
          : 'Everything below was worked out anew from the signed transactions, as they stand now. They cannot be changed any more: send them, or leave it.'}
      </Text>
      <Text size="xs" c="dimmed" mt={4} className="mono">
        Plan {carried.digest.slice(0, 4)} {carried.digest.slice(4, 8)} {carried.digest.slice(8, 12)}{' '}
        {carried.digest.slice(12, 16)}
      </Text>
    </Alert>
  );
}
