/** What has come of a stream and is not gone over yet: bytes in a row, however they came. */
export type Window = Readonly<{
  /** Waits for so many bytes; false where the stream ends, or fails, before it has them. */
  has(bytes: number): Promise<boolean>;
  /** Up to so many of those that are there, until the next call of another function. */
  bytes(most: number): Buffer;
  skip(bytes: number): void;
  /** How many bytes were gone over. */
  offset(): number;
  /** What ended the stream too early; null where nothing did. */
  failure(): Readonly<{ error: unknown }> | null;
  close(): Promise<unknown>;
}>;

export const createWindow = (stream: AsyncIterable<Uint8Array>): Window => {
  const source = stream[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  let [from, to, gone] = [0, 0, 0];
  let done: boolean | undefined = false;
  let failure: Readonly<{ error: unknown }> | null = null;

  /** Room is doubled, and what was gone over is given up when it is the greater part: each byte is moved a few times at most. */
  const add = (chunk: Uint8Array): void => {
    const size = to - from + chunk.length;
    if (to + chunk.length > held.length) {
      const room = size > held.length / 2 ? Buffer.allocUnsafe(2 * size) : held;
      held.copy(room, 0, from, to);
      [held, from, to] = [room, 0, to - from];
    }
    held.set(chunk, to);
    to += chunk.length;
  };
  return {
    has: async (bytes) => {
      while (to - from < bytes && !done) {
        try {
          const next = await source.next();
          done = next.done;
          if (!next.done) add(next.value);
        } catch (error) {
          [done, failure] = [true, { error }];
        }
      }
      return to - from >= bytes;
    },
    bytes: (most) => held.subarray(from, Math.min(to, from + most)),
    skip: (bytes) => {
      from += bytes;
      gone += bytes;
    },
    offset: () => gone,
    failure: () => failure,
    close: async () => source.return?.(),
  };
};
