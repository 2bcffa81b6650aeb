import { people } from "../lexicon/people.ts";

/** "welder": what somebody does, rather than an office that somebody gave them. */
export const isTrade = (role: string | null): boolean => {
  if (role === null || role.includes(" ")) return false;
  const { bodyRoles, stateRoles, fieldRoles, placeRoles } = people;
  const office = [bodyRoles, stateRoles, fieldRoles, placeRoles].some((roles) => roles.has(role));
  return TRADES.test(role) || !(office || OFFICES.test(role));
};
const TRADES =
  /^(?:farmer|fisherman|crofter|host|anchor|activist|striker|defender|columnist|historian|economist|scientist|researcher|librarian|student|trainee|engineer|analyst)$/;
/** Offices that are held in no body of their own. */
const OFFICES =
  /^(?:judge|attorney|lawyer|prosecutor|solicitor|barrister|coroner|president|pope|general|chief|captain|boss|magistrate|deputy|counsel|clerk|monitor|sponsor|candidate|source|official|spokes\p{L}+)$/u;
