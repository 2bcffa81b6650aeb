import { wrongUsage } from "../../exit.ts";

/** Lines that share a name stand together, names ascending: a new one ends the group before it. */
export const createGroups = <Group>(make: (name: string) => Group, ended: (group: Group) => readonly unknown[]) => {
  const state: { name: string; group: Group | null } = { name: "", group: null };
  const end = (): readonly unknown[] => {
    const { group } = state;
    state.group = null;
    return group === null ? [] : ended(group);
  };
  return {
    /** The group of that name, and what the one before it came to. */
    at(name: string, number: number): Readonly<{ group: Group; before: readonly unknown[] }> {
      if (name < state.name) throw wrongUsage(`Line ${number}: ${name} comes too late; sort the lines.`);
      const before = name === state.name && state.group !== null ? [] : end();
      state.group ??= make(name);
      state.name = name;
      return { group: state.group, before };
    },
    end,
  };
};
