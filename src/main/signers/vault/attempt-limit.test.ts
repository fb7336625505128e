import { describe, expect, it } from 'vitest';
import { AttemptLimit } from './attempt-limit.ts';

describe('after five wrong passwords in a row', () => {
  it('the wait doubles from half a minute to a quarter of an hour, and ends with the right one', () => {
    let now = 0;
    const limit = new AttemptLimit(() => now);
    const wait = () => {
      try {
        limit.check();
        return 0;
      } catch (error) {
        expect(error).toMatchObject({ name: 'Failure', code: 'too-many-attempts' });
        return (error as { details: { seconds: number } }).details.seconds;
      }
    };
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      limit.wrong();
      const seconds = wait();
      waits.push(seconds);
      now += seconds * 1000;
      expect(wait()).toBe(0);
    }
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);

    limit.right();
    limit.wrong();
    expect(wait()).toBe(0);
  });
});
