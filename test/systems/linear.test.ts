import { expect, test } from "vitest";
import { createExtract } from "../../src/index.ts";
import { long, mediaTypeOf, patterns, pieces } from "../support/hostile.ts";

/** Time in the processor, so that a busy machine decides nothing. */
const secondsOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** Twice the text may take so many times as long; what is quadratic takes four times, and sixteen for four times the text. */
const MOST = 3;
/** Below this, in seconds, starting up and collecting garbage decide. */
const NOISE = 0.4;
const SIZE = 30_000;

const extract = createExtract({ explain: true, sketch: true });
const timed = (name: string, piece: string, size: number): number => {
  const article = { text: long(piece, size), mediaType: mediaTypeOf(name) } as const;
  return secondsOf(() => extract(article, "a"));
};

test.each(Object.entries({ ...pieces, ...patterns }))("%s at n, 2n and 4n takes linear time", (name, piece) => {
  const first = Math.min(timed(name, piece, SIZE), timed(name, piece, SIZE));
  const second = timed(name, piece, 2 * SIZE);
  const fourth = timed(name, piece, 4 * SIZE);
  const told = `${first.toFixed(2)} s, ${second.toFixed(2)} s, ${fourth.toFixed(2)} s`;
  expect(second, told).toBeLessThan(first * MOST + NOISE);
  expect(fourth, told).toBeLessThan(first * MOST * MOST + NOISE);
});
