/** A growing list of numbers in typed memory. */
export type Numbers = Readonly<{
  push(value: number): void;
  at(place: number): number;
  size(): number;
}>;

type Typed = Float64Array | Uint32Array;

const growing = (make: (size: number) => Typed): Numbers => {
  let values = make(1024);
  let size = 0;
  return {
    push(value) {
      if (size === values.length) {
        const larger = make(size * 2);
        larger.set(values);
        values = larger;
      }
      values[size++] = value;
    },
    at: (place) => values[place] ?? 0,
    size: () => size,
  };
};

/** Up to 2^32. */
export const counts = (): Numbers => growing((size) => new Uint32Array(size));
/** Up to 2^53: places in a large file. */
export const offsets = (): Numbers => growing((size) => new Float64Array(size));
