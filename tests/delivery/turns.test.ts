import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTurns } from '../../src/delivery/turns.ts';

it('for each key one is at work at a time, in the order in which they came, whatever fails', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ key: fc.constantFrom('a', 'b'), fails: fc.boolean() }), { maxLength: 8 }),
      async (scheduler, jobs) => {
        const turns = createTurns();
        const working = new Set<string>();
        const came: number[] = [];
        const done: number[] = [];
        const results = jobs.map(async ({ key, fails }, index) => {
          await scheduler.schedule(Promise.resolve());
          came.push(index);
          return turns.take(key, async () => {
            expect(working.has(key)).toBe(false);
            working.add(key);
            await scheduler.schedule(Promise.resolve());
            working.delete(key);
            done.push(index);
            if (fails) throw new Error(`${index}`);
            return index;
          });
        });
        const settled = await scheduler.waitFor(Promise.allSettled(results));
        expect(settled.map(({ status }) => status)).toEqual(
          jobs.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
        );
        for (const key of ['a', 'b']) {
          const ofKey = (index: number): boolean => jobs[index]?.key === key;
          expect(done.filter(ofKey)).toEqual(came.filter(ofKey));
          expect(turns.isBusy(key)).toBe(false);
        }
      },
    ),
  ));
