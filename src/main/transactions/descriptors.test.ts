import { FunctionFragment, type ParamType } from 'ethers';
import { describe, expect, test } from 'vitest';
import type { DescriptorField, DescriptorFormat } from '../../domain/clear-signing/descriptor.ts';
import { contractNames, interfaces } from '../chain/abis.ts';
import type { ContractName } from '../chain/chain.ts';
import { descriptors } from './descriptors.ts';

/** Functions that nobody signs: hooks that tokens call, and parts of a Safe that only it or its creation calls. */
const NOT_SIGNED: Readonly<Partial<Record<ContractName, readonly string[]>>> = {
  Governor: ['onERC721Received', 'onERC1155Received', 'onERC1155BatchReceived'],
  Treasury: ['setup', 'simulateAndRevert'],
};

const described = contractNames.filter((name) => descriptors[name] !== null);

/** The state-changing functions of a contract’s ABI, as the compiler wrote it. */
function functionsOf(name: ContractName): FunctionFragment[] {
  return interfaces[name].fragments.filter(
    (fragment): fragment is FunctionFragment =>
      FunctionFragment.isFragment(fragment) &&
      !['view', 'pure'].includes(fragment.stateMutability) &&
      !NOT_SIGNED[name]?.includes(fragment.name),
  );
}

function formatsOf(
  name: ContractName,
): Map<string, { fragment: FunctionFragment; format: DescriptorFormat }> {
  return new Map(
    Object.entries(descriptors[name]?.display.formats ?? {}).map(([signature, format]) => {
      const fragment = FunctionFragment.from(`function ${signature}`);
      return [fragment.selector, { fragment, format }];
    }),
  );
}

/** Paths of everything that is no struct: `request.amount`, `targets.[]`. */
function leavesOf(inputs: readonly ParamType[], prefix = ''): string[] {
  return inputs.flatMap((input) => {
    const path = `${prefix}${input.name}`;
    const type = input.arrayChildren ?? input;
    const here = input.arrayChildren ? `${path}.[]` : path;
    return type.components ? leavesOf(type.components, `${here}.`) : [here];
  });
}

function pathsOf({ fields }: DescriptorFormat): string[] {
  return fields.flatMap((part) =>
    'fields' in part
      ? part.fields.map(({ path }) => (part.path === undefined ? path : `${part.path}.${path}`))
      : [part.path],
  );
}

test('only Uniswap’s contracts have no descriptor', () => {
  expect(contractNames.filter((name) => descriptors[name] === null)).toEqual([
    'AmmFactory',
    'AmmPositionManager',
    'AmmRouter',
    'Pool',
  ]);
});

describe.each(described)('ERC-7730 descriptor of %s', (name) => {
  const formats = formatsOf(name);

  test('describes exactly the functions of the ABI that change state, by selector', () => {
    expect([...formats.keys()].sort()).toEqual(
      functionsOf(name)
        .map(({ selector }) => selector)
        .sort(),
    );
  });

  test('names the parameters as the ABI does', () => {
    for (const fragment of functionsOf(name)) {
      const own = formats.get(fragment.selector)?.fragment;
      expect(own?.inputs.map((input) => input.format('sighash'))).toEqual(
        fragment.inputs.map((input) => input.format('sighash')),
      );
      const names = (inputs: readonly ParamType[] = []) => leavesOf(inputs);
      // OpenZeppelin leaves the parameters of `relay` without names.
      if (fragment.inputs.every((input) => input.name !== '')) {
        expect(names(own?.inputs)).toEqual(names(fragment.inputs));
      }
    }
  });

  test('has one field for every part of the calldata, shown or hidden on purpose, and no other', () => {
    for (const { fragment, format } of formats.values()) {
      const own = pathsOf(format).filter((path) => !path.startsWith('@.'));
      expect(own.sort(), fragment.name).toEqual(leavesOf(fragment.inputs).sort());
    }
  });

  test('points only to parameters and lists of names that are there', () => {
    for (const { fragment, format } of formats.values()) {
      const leaves = leavesOf(fragment.inputs);
      const flat = format.fields.flatMap((part): readonly DescriptorField[] =>
        'fields' in part ? part.fields : [part],
      );
      for (const { params = {} } of flat) {
        for (const key of ['calleePath', 'amountPath', 'tokenPath']) {
          const path = params[key];
          if (path !== undefined && path !== '@.to') expect(leaves).toContain(path);
        }
        if (params.$ref !== undefined) {
          const list = String(params.$ref).replace('$.metadata.enums.', '');
          expect(descriptors[name]?.metadata.enums).toHaveProperty(list);
        }
        if (params.token !== undefined) expect(descriptors[name]?.metadata.token).toBeDefined();
      }
    }
  });

  test('shows currency that goes along wherever a function takes it', () => {
    for (const fragment of functionsOf(name).filter(({ payable }) => payable)) {
      const format = formats.get(fragment.selector)?.format;
      const shown = JSON.stringify(format).includes('"amount"');
      expect(shown, fragment.name).toBe(true);
    }
  });
});
