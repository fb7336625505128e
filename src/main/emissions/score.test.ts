import { expect, test } from 'vitest';
import { emissionsAdviceMethods } from '../../ipc/emissions-advice.ts';
import { withFigures } from './figures-fixture.ts';
import { monthsSql, scoreAccounts } from './score.ts';

/** A day of a thousand times so many m5.large in the middle of a month. */
function dayIn(month: string, region: string, hours: number, account = 'moved') {
  const usageType = region === 'eu-north-1' ? 'EUN1-BoxUsage:m5.large' : 'BoxUsage:m5.large';
  return {
    account,
    region,
    usageType,
    amount: 1000 * hours,
    start: `${month}-15T00:00:00Z`,
    end: `${month}-16T00:00:00Z`,
  };
}

test('protocol, section 9: an account that moves from us-east-1 to eu-north-1 reaches 2.0; one that stays, 1.0', async () => {
  const months = ['2026-05', '2026-06', '2026-07'];
  const rows = await withFigures(
    [
      ...months.map((month, at) => dayIn(month, 'us-east-1', 24 * (at + 1))),
      dayIn('2026-08', 'eu-north-1', 24),
      ...months.map((month) => dayIn(month, 'us-east-1', 24, 'stayed')),
      dayIn('2026-08', 'us-east-1', 240, 'stayed'),
      dayIn('2026-08', 'us-east-1', 24, 'new'),
      // Without energy of its own: an address, estimated by cost where that is on.
      {
        account: 'new',
        usageType: 'PublicIPv4:InUseAddress',
        service: 'AmazonVPC',
        start: '2026-08-15T00:00:00Z',
      },
    ],
    (query) => query(monthsSql(undefined)),
  );
  const scores = scoreAccounts(rows);
  expect(emissionsAdviceMethods['emissions.score'].output.parse(scores)).toEqual(scores);
  const of = (account: string) => scores.find((one) => one.account === account && one.month === '2026-08');

  const moved = of('moved');
  expect(moved).toMatchObject({ score: 2, bps: 20_000, state: 'scored', baselineMonths: months });
  // Cloud Carbon Footprint: PUE 1.135; kg per kWh 0.379069 in us-east-1, 0.0088 in eu-north-1.
  expect(moved?.current.kgPerKwh).toBeCloseTo(1.135 * 0.0088, 5);
  expect(moved?.baseline.kgPerKwh).toBeCloseTo(1.135 * 0.379069, 5);
  expect(moved?.explanation).toBe(
    'Against the 3 of the 12 months before that have usage. 43.08 is limited to 2.0.',
  );
  expect(moved?.steps.map(({ formula }) => formula)).toEqual([
    'operational emissions / IT energy',
    'operational emissions / IT energy',
    'baseline / month',
  ]);

  expect(of('stayed')?.score).toBeCloseTo(1, 4);
  expect(of('new')).toMatchObject({
    score: 1,
    state: 'no-baseline',
    steps: [{ name: 'Intensity of 2026-08' }],
  });
  expect(of('new')?.explanation).toContain('at least 3 of the 12 months before 2026-08');
});
