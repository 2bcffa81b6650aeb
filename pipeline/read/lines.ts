/** One line without its line feed (and carriage return); `bytes` is null when it is longer than `most`. */
export type Line = Readonly<{ number: number; bytes: Uint8Array | null }>;

const LF = 10;
const CR = 13;

/** Cuts a stream of bytes into lines, in batches as they arrive: memory holds one chunk and one unfinished line. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<readonly Line[]> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const finish = (piece: Uint8Array): Line => {
    const long = size + piece.length > most;
    const bytes = long ? null : trimmed(held.length === 0 ? piece : Buffer.concat([...held, piece]));
    held = [];
    size = 0;
    number++;
    return { number, bytes };
  };
  for await (const chunk of stream) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      lines.push(finish(chunk.subarray(from, at)));
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    size += rest.length;
    if (size > most) held = [];
    else if (rest.length > 0) held.push(rest);
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [finish(new Uint8Array())];
}

/** Without its carriage return. */
export const trimmed = (bytes: Uint8Array): Uint8Array => (bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes);
