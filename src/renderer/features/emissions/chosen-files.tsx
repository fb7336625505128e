import { Badge, CloseButton, Text, VisuallyHidden } from '@mantine/core';
import type { Output } from '../../../ipc/contract.ts';
import { useFormat } from '../../lib/use-format.ts';
import { FORMAT_NAMES } from './format-names.ts';

type Source = Output<'emissions.chooseFiles'>[number];
type ChosenFilesProps = { sources: readonly Source[]; onLeaveOut: (source: Source) => void };

/** What was chosen, and what each of it is, or why it is nothing that can be read. */
export function ChosenFiles({ sources, onLeaveOut }: ChosenFilesProps) {
  const format = useFormat();
  if (sources.length === 0) return null;
  return (
    <div className="panel panel-flush">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">File or folder</th>
            <th scope="col" className="number">
              Size
            </th>
            <th scope="col">Recognised as</th>
            <th scope="col">
              <VisuallyHidden>Leave out</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id}>
              <th scope="row">
                <span title={source.path} className="wrap-anywhere">
                  {source.name}
                </span>
                {source.problem ? (
                  <Text size="xs" c="var(--mantine-color-error)">
                    {source.problem}
                  </Text>
                ) : null}
              </th>
              <td className="number">{format.bytes(source.bytes)}</td>
              <td>
                {source.format ? (
                  <Badge variant="light">{FORMAT_NAMES[source.format]}</Badge>
                ) : (
                  <Badge variant="light" color="red">
                    Not recognised
                  </Badge>
                )}
              </td>
              <td>
                <CloseButton
                  size="sm"
                  aria-label={`Leave out ${source.name}`}
                  onClick={() => onLeaveOut(source)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
