import { Badge } from '@mantine/core';
import { IconFileDescription, IconSignature } from '@tabler/icons-react';

/** What each badge says and does not say. */
export const BADGE_MEANING = {
  Attested:
    'It is linked to reports that a quorum of validators signed, for the same beneficiary account, covering at least its amount and backing no other certificate.',
  Declared:
    'It is not backed by linked reports that cover it. The amount was burned, but what it was measured from is only stated by the retiree.',
} as const;

/** The badge of a certificate. Told apart by word and icon, not by colour. */
export function CertificateBadge({ badge }: { badge: keyof typeof BADGE_MEANING }) {
  return (
    <Badge
      variant={badge === 'Attested' ? 'light' : 'outline'}
      color={badge === 'Attested' ? 'ink' : 'gray'}
      leftSection={badge === 'Attested' ? <IconSignature size={12} /> : <IconFileDescription size={12} />}
      title={BADGE_MEANING[badge]}
    >
      {badge}
    </Badge>
  );
}
