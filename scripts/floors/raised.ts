/** Figures of a scoreboard by their names. */
export type Floors = Readonly<Record<string, number>>;

/** Wrong places and false alarms: their floor is a ceiling. */
const lessIsBetter = (name: string): boolean => name.endsWith(" wrong") || name.includes("false alarms");

/** Speeds differ from machine to machine and from hour to hour: half of what was measured is the floor. */
const isSpeed = (name: string): boolean => name.includes("MB/s");

const HAIR = 1000;

const floorOf = (name: string, figure: number): number => {
  if (lessIsBetter(name)) return Math.ceil(figure * HAIR) / HAIR;
  return Math.floor((isSpeed(name) ? figure / 2 : figure) * HAIR) / HAIR;
};

/** The floors that these figures allow: each figure has one, none is lower than it was. In the order of the scoreboard. */
export const raised = (floors: Floors, figures: Floors): Floors => {
  const names = [...Object.keys(figures), ...Object.keys(floors).filter((name) => !(name in figures))];
  return Object.fromEntries(
    names.map((name) => {
      const [old, figure] = [floors[name], figures[name]];
      const now = figure === undefined ? (old ?? 0) : floorOf(name, figure);
      if (old === undefined) return [name, now];
      return [name, lessIsBetter(name) ? Math.min(old, now) : Math.max(old, now)];
    }),
  );
};
