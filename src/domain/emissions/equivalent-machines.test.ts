import { expect, test } from 'vitest';
import { equivalentMachines, halfMachine, type MachineType } from './equivalent-machines.ts';

/** vCPUs and GiB as the providers publish them. */
const AWS: MachineType[] = [
  ['m4.large', 2, 8],
  ['m5.large', 2, 8],
  ['m5.xlarge', 4, 16],
  ['m5a.large', 2, 8],
  ['m5d.large', 2, 8],
  ['m6i.large', 2, 8],
  ['m6g.large', 2, 8],
  ['m6gd.large', 2, 8],
  ['m7g.large', 2, 8],
  ['m7g.xlarge', 4, 16],
  ['r6g.large', 2, 16],
  ['c4.large', 2, 3.75],
  ['c5.large', 2, 4],
  ['c6gn.large', 2, 4],
  ['t2.small', 1, 2],
  ['t3.small', 2, 2],
  ['t4g.small', 2, 2],
  ['g4dn.xlarge', 4, 16],
  ['g5.xlarge', 4, 16],
  ['g5g.xlarge', 4, 8],
  ['g6.xlarge', 4, 16],
].map(([type, vcpu, memoryGb]) => ({ type, vcpu, memoryGb }) as MachineType);

const found = (provider: string, type: string, known: MachineType[]) =>
  equivalentMachines(provider, type, known).map((one) => `${one.kind} ${one.type}`);

test('AWS, “Amazon EC2 instance type naming conventions”: same line, size and traits, newer generation or Graviton', () => {
  expect(found('aws', 'm5.large', AWS)).toEqual(['newer m6i.large', 'arm m6g.large', 'arm m7g.large']);
  expect(found('aws', 'm4.large', AWS)).toEqual([
    'newer m5.large',
    'newer m5a.large',
    'newer m6i.large',
    'arm m6g.large',
    'arm m7g.large',
  ]);
  // Local disks stay local disks, and are not taken on without need.
  expect(found('aws', 'm5d.large', AWS)).toEqual(['arm m6gd.large']);
  // 3.75 GB are counted as the 4 of the next generation.
  expect(found('aws', 'c4.large', AWS)).toEqual(['newer c5.large']);
});

test('a type that does not exist, has other vCPUs or less memory, or is Arm already, is never offered', () => {
  expect(found('aws', 'm5.2xlarge', AWS)).toEqual([]);
  expect(found('aws', 't2.small', AWS)).toEqual([]);
  // A type that nobody has: half the memory of an m5.large.
  const smaller = { type: 'm99.large', vcpu: 2, memoryGb: 4 };
  expect(found('aws', 'm5.large', [...AWS, smaller])).toEqual(found('aws', 'm5.large', AWS));
  expect(found('aws', 'm6g.large', AWS)).toEqual([]);
  // Of accelerators, another generation is another accelerator: nothing is guessed.
  expect(found('aws', 'g5.xlarge', AWS)).toEqual([]);
  expect(found('aws', 'g4dn.xlarge', AWS)).toEqual([]);
  expect(found('aws', 'u-6tb1.metal', AWS)).toEqual([]);
  expect(found('oracle', 'm5.large', AWS)).toEqual([]);
});

test('Microsoft, “Azure virtual machine sizes naming conventions”: p is Arm, a is AMD, s is premium storage', () => {
  const sizes = [
    { type: 'd4s v3', vcpu: 4, memoryGb: 16 },
    { type: 'd4s v5', vcpu: 4, memoryGb: 16 },
    { type: 'd4as v5', vcpu: 4, memoryGb: 16 },
    { type: 'd4ps v5', vcpu: 4, memoryGb: 16 },
    { type: 'd4ds v5', vcpu: 4, memoryGb: 16 },
    { type: 'd8s v5', vcpu: 8, memoryGb: 32 },
  ];
  expect(found('azure', 'd4s v3', sizes)).toEqual(['newer d4s v5', 'newer d4as v5', 'arm d4ps v5']);
});

test('Google, “Machine families resource and comparison guide”: n1 becomes n2 or n4, on Arm t2a or c4a', () => {
  const types = [
    { type: 'n1-standard-4', vcpu: 4, memoryGb: 15 },
    { type: 'n2-standard-4', vcpu: 4, memoryGb: 16 },
    { type: 'n2-highmem-4', vcpu: 4, memoryGb: 32 },
    { type: 't2a-standard-4', vcpu: 4, memoryGb: 16 },
    { type: 'c3-standard-4', vcpu: 4, memoryGb: 16 },
  ];
  expect(found('gcp', 'n1-standard-4', types)).toEqual(['newer n2-standard-4', 'arm t2a-standard-4']);
});

test('half a machine is of the same family, with half the vCPUs and half the memory', () => {
  expect(halfMachine('aws', 'm5.xlarge', AWS)?.type).toBe('m5.large');
  expect(halfMachine('aws', 'm7g.xlarge', AWS)?.type).toBe('m7g.large');
  expect(halfMachine('aws', 'm5.large', AWS)).toBeNull();
  expect(halfMachine('aws', 'r6g.large', AWS)).toBeNull();
});
