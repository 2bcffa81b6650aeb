/** The first of so many ordered things from which on something holds, found by halving; their number where it never does. */
export const firstWhere = (length: number, holds: (at: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
