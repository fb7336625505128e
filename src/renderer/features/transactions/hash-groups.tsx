import { CopyButton } from '../../components/copy-button.tsx';
import { groupsOfFour } from '../../lib/format/hexadecimal.ts';

/** A hash in groups of four, to be compared with a device’s screen. `what` completes “Copy …”. */
export function HashGroups({ hash, what }: { hash: string; what: string }) {
  return (
    <span className="hash-groups">
      <span className="dim">0x</span>
      {groupsOfFour(hash).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups repeat; the position is the identity
        <span key={index}>{group}</span>
      ))}
      <CopyButton text={hash} what={what} />
    </span>
  );
}
