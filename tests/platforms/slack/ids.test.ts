import { expect, it } from 'vitest';
import { gestureId } from '../../../src/platforms/slack/inbound/ids.ts';

it('an event keeps its id when it is sent again', () => {
  expect(gestureId({ event_id: 'Ev1', event: { type: 'app_mention' } })).toBe('Ev1');
});

it('a command and a button have their trigger', () => {
  expect(gestureId({ trigger_id: '1.2.a', command: '/who-said' })).toBe('1.2.a');
});

it.each([null, undefined, 'text', {}, { event_id: 7 }])('%j cannot be told from another', (body) => {
  expect(gestureId(body)).toBeNull();
});
