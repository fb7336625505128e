import type { Output } from '../../../ipc/contract.ts';
import { useFormat } from '../../lib/use-format.ts';

type Parts = Output<'backup.contents'>['parts'];

const NAMES: Record<Parts[number]['part'], string> = {
  vault: 'Vault, encrypted under its own password',
  database: 'Database: accounts, labels, transactions, reports, settings',
  imports: 'Imported usage, line by line',
  factors: 'Your factors and overrides',
  chain: 'Local chain, with what is on it',
  offline: 'That this machine stays offline',
};

/** What a backup holds, with sizes. */
export function BackupParts({ parts, caption }: { parts: Parts; caption: string }) {
  const format = useFormat();
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="number">
            Files
          </th>
          <th scope="col" className="number">
            Size
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ part, files, bytes }) => (
          <tr key={part}>
            <th scope="row">{NAMES[part]}</th>
            <td className="number">{format.count(files)}</td>
            <td className="number">{format.bytes(bytes)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Together</th>
          <td className="number">{format.count(parts.reduce((sum, { files }) => sum + files, 0))}</td>
          <td className="number">{format.bytes(total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
