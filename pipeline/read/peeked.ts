/** At least so many bytes of a stream, where it has them, and the whole of it with those. */
export const peeked = async (stream: AsyncIterable<Uint8Array>, least: number) => {
  const source = stream[Symbol.asyncIterator]();
  let first = new Uint8Array();
  let done: boolean | undefined = false;
  while (first.length < least && !done) {
    const next = await source.next();
    done = next.done;
    if (!next.done) first = first.length === 0 ? Uint8Array.from(next.value) : Buffer.concat([first, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield first;
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
