import { Group, NumberInput, TextInput } from '@mantine/core';
import {
  type ConfirmationDepth,
  DEEPEST,
  depthProblem,
} from '../../../domain/networks/confirmation-depth.ts';

export type Fields = { name: string; nativeSymbol: string; depth: ConfirmationDepth; explorer: string };

type NetworkFieldsProps = { value: Fields; onChange: (value: Fields) => void };

/** What a person decides about a network, besides its endpoints. */
export function NetworkFields({ value, onChange }: NetworkFieldsProps) {
  const { depth } = value;
  const setDepth = (part: Partial<ConfirmationDepth>) => onChange({ ...value, depth: { ...depth, ...part } });
  const blocks = (given: string | number) => (typeof given === 'number' ? given : Number.NaN);
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label="Name"
          maxLength={60}
          value={value.name}
          onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        />
        <TextInput
          label="Currency for fees"
          maxLength={11}
          value={value.nativeSymbol}
          onChange={(event) => onChange({ ...value, nativeSymbol: event.currentTarget.value.trim() })}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label="Confirmed after"
          description="Blocks until a transaction counts."
          suffix={depth.confirmed === 1 ? ' block' : ' blocks'}
          min={1}
          max={DEEPEST}
          allowDecimal={false}
          value={depth.confirmed}
          onChange={(given) => setDepth({ confirmed: blocks(given) })}
        />
        <NumberInput
          label="Final after"
          description="Blocks until it is followed no more."
          suffix={depth.final === 1 ? ' block' : ' blocks'}
          min={1}
          max={DEEPEST}
          allowDecimal={false}
          value={depth.final}
          error={depthProblem(depth)}
          onChange={(given) => setDepth({ final: blocks(given) })}
        />
      </Group>
      <TextInput
        label="Block explorer, if you use one"
        description="For links that you can copy. The app never opens it."
        placeholder="https://explorer.example.org"
        value={value.explorer}
        onChange={(event) => onChange({ ...value, explorer: event.currentTarget.value.trim() })}
      />
    </>
  );
}
