/**
 * At least so many bytes of a stream, where it has them, and the whole of it with those. What goes wrong meanwhile is thrown in its place,
 * behind the bytes that came before it.
 */
export const peeked = async (stream: AsyncIterable<Uint8Array>, least: number) => {
  const source = stream[Symbol.asyncIterator]();
  let first = new Uint8Array();
  let done: boolean | undefined = false;
  let failure: Readonly<{ error: unknown }> | null = null;
  while (first.length < least && !done && failure === null) {
    try {
      const next = await source.next();
      done = next.done;
      if (!next.done) first = first.length === 0 ? Uint8Array.from(next.value) : Buffer.concat([first, next.value]);
    } catch (error) {
      failure = { error };
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield first;
      if (failure !== null) throw failure.error;
      while (!done) {
        const next = await source.next();
        done = next.done;
        if (!next.done) yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
  return { first, all: all() };
};
