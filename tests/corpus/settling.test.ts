import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createSettling } from '../../src/corpus/settling.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** When it was told, in milliseconds since the test began. */
const settling = () => {
  const began = Date.now();
  const told: number[] = [];
  const { touch, stop } = createSettling(() => told.push(Date.now() - began));
  onTestFinished(stop);
  return { touch, stop, told };
};

test('one change is told when the file has been at rest for 300 ms', () => {
  const { touch, told } = settling();
  touch('a.txt');
  vi.advanceTimersByTime(299);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([300]);
});

test('a file that is written in pieces is told of after the last one', () => {
  const { touch, told } = settling();
  for (let piece = 0; piece < 20; piece += 1) {
    touch('slow.txt');
    vi.advanceTimersByTime(200);
  }
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([19 * 200 + 300]);
});

test('a file that never rests does not keep the others back', () => {
  const { touch, told } = settling();
  touch('a.txt');
  for (let piece = 0; piece < 50; piece += 1) {
    touch('endless.txt');
    vi.advanceTimersByTime(100);
  }
  expect(told).toEqual([300 + 500]);
});

test('files that come one after the other for 10 s are told of about twice a second', () => {
  const { touch, told } = settling();
  for (let file = 0; file < 1_000; file += 1) {
    touch(`${file}.txt`);
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(10_000);
  expect(told.length).toBeLessThan(25);
  expect(told.at(-1)).toBe(999 * 10 + 300);
});

test('what happens after it was told is told again', () => {
  const { touch, told } = settling();
  touch('a.txt');
  vi.advanceTimersByTime(1_000);
  touch('a.txt');
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([300, 1_300]);
});

test('after the stop nothing is told', () => {
  const { touch, stop, told } = settling();
  touch('a.txt');
  touch('b.txt');
  vi.advanceTimersByTime(200);
  touch('b.txt');
  vi.advanceTimersByTime(150);
  stop();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
});
