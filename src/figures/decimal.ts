/** Exact decimals: whole digits and how many of them stand behind the point. Never a float. */
export type Decimal = Readonly<{ digits: bigint; places: number }>;

const POWERS: readonly bigint[] = Array.from({ length: 40 }, (_, power) => 10n ** BigInt(power));
const tenTo = (power: number): bigint => POWERS[power] ?? 10n ** BigInt(power);

export const zero: Decimal = { digits: 0n, places: 0 };
export const whole = (count: number): Decimal => ({ digits: BigInt(count), places: 0 });

/** "12.50" → 1250 with two places. The words must be digits with at most one point. */
export const decimalFrom = (written: string): Decimal => {
  const point = written.indexOf(".");
  if (point < 0) return { digits: BigInt(written), places: 0 };
  return { digits: BigInt(written.slice(0, point) + written.slice(point + 1)), places: written.length - point - 1 };
};

/** Times ten to the power: 1.25 by 9 → 1250000000; 2 by -2 → 0.02. */
export const shift = ({ digits, places }: Decimal, power: number): Decimal =>
  power > places ? { digits: digits * tenTo(power - places), places: 0 } : { digits, places: places - power };

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(a.places, b.places);
  return { digits: aligned(a, places) + aligned(b, places), places };
};
export const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  places: a.places + b.places,
});
export const negated = ({ digits, places }: Decimal): Decimal => ({ digits: -digits, places });

export const isLess = (a: Decimal, b: Decimal): boolean => {
  const places = Math.max(a.places, b.places);
  return aligned(a, places) < aligned(b, places);
};

const aligned = ({ digits, places }: Decimal, to: number): bigint => digits * tenTo(to - places);

/** Without needless zeros: 750 with two places → "7.5". */
export const written = ({ digits, places }: Decimal): string => {
  if (places === 0) return String(digits);
  const sign = digits < 0n ? "-" : "";
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const fraction = all.slice(all.length - places).replace(/0{1,400}$/, "");
  return `${sign}${all.slice(0, all.length - places)}${fraction !== "" ? `.${fraction}` : ""}`;
};
