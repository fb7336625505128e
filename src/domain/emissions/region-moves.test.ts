import { expect, test } from 'vitest';
import { canMove, continentOf } from './region-moves.ts';

test.each([
  ['aws', 'us-east-1', 'North America'],
  ['aws', 'ca-central-1', 'North America'],
  ['aws', 'mx-central-1', 'North America'],
  ['aws', 'eu-north-1', 'Europe'],
  ['aws', 'ap-southeast-1', 'Asia'],
  ['aws', 'ap-southeast-2', 'Oceania'],
  ['aws', 'il-central-1', 'Middle East'],
  ['aws', 'us-gov-east-1', 'US government'],
  ['aws', 'global', null],
  ['aws', '', null],
  ['azure', 'eastus2', 'North America'],
  ['azure', 'westeurope', 'Europe'],
  ['azure', 'swedencentral', 'Europe'],
  ['azure', 'southeastasia', 'Asia'],
  ['azure', 'centralindia', 'Asia'],
  ['azure', 'australiaeast', 'Oceania'],
  ['azure', 'usgovvirginia', 'US government'],
  ['azure', 'uk', null],
  ['azure', 'asia', null],
  ['gcp', 'us-central1', 'North America'],
  ['gcp', 'northamerica-northeast1', 'North America'],
  ['gcp', 'europe-west1', 'Europe'],
  ['gcp', 'asia', null],
  ['gcp', 'eu', null],
  ['oracle', 'us-ashburn-1', null],
])('%s %s is in %s', (provider, region, continent) => {
  expect(continentOf(provider, region)).toBe(continent);
});

test('nothing moves between a government’s or China’s regions and the others, nor to where it is', () => {
  expect(canMove('aws', 'us-east-1', 'eu-north-1')).toBe(true);
  expect(canMove('aws', 'us-east-1', 'us-east-1')).toBe(false);
  expect(canMove('aws', 'us-east-1', 'us-gov-west-1')).toBe(false);
  expect(canMove('aws', 'us-gov-east-1', 'us-west-2')).toBe(false);
  expect(canMove('aws', 'us-gov-east-1', 'us-gov-west-1')).toBe(true);
  expect(canMove('aws', 'cn-north-1', 'ap-northeast-1')).toBe(false);
  expect(canMove('azure', 'eastus', 'eastus2stage')).toBe(false);
  expect(canMove('gcp', 'us', 'us-central1')).toBe(false);
});
