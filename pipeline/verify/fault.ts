/** Something that does not hold: in which file, at which record and field, and where. */
export type Fault = Readonly<{
  file: string;
  record: string | null;
  field: string | null;
  /** "line 3, column 12", "bytes 4096–8191". */
  place: string | null;
  message: string;
}>;

type Where = Readonly<Partial<Omit<Fault, "file" | "message">>>;

export const fault = (file: string, message: string, where: Where = {}): Fault => ({
  file,
  record: where.record ?? null,
  field: where.field ?? null,
  place: where.place ?? null,
  message,
});

/** "quotes.csv, q-abc, content, line 3, column 12: …" */
export const told = ({ file, record, field, place, message }: Fault): string =>
  `${[file, record, field, place].filter((part) => part !== null).join(", ")}: ${message}`;
