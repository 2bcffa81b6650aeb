import list from "./money-verbs.json" with { type: "json" };

const byWord = (roles: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(roles).flatMap(([role, words]) => words.map((word) => [word, role] as const)));

/** What verbs say of the sum that they govern; see the list for their origin. */
export const moneyVerbs = {
  /** "spent £3m": the role of a direct object. */
  objects: byWord(list.objects),
  /** "£3m will be used to train staff", "£3m will be met by the lender": the role of a passive's subject, where it is another than an object's. */
  used: byWord(list.used),
  /** "free up £3m": the same with its particle. */
  particles: new Map(Object.entries(list.particles)),
  /** "cut £3m from", "trim £3m in costs": what is cut is saved. */
  cuts: new Set(list.cuts),
  /** "rose to £3m", "stands at £3m": the subject says what the sum is. */
  levels: new Set(list.levels),
  /** "cheated her out of £3m". */
  outOf: new Set(list.outOf),
  /** "joined Ajax for £3m". */
  signedFor: new Set(list.signedFor),
  /** "went for £3m". */
  soldFor: new Set(list.soldFor),
  /** Subjects that ask a court for the sum they "seek". */
  claims: new Set(list.claims),
  /** "£3m went unspent". */
  states: byWord(list.states),
  /** "bought a rival for £3m": a business changes hands. */
  buys: new Set(list.buys),
  companies: new Set(list.companies),
  /** What a customer buys one of: "the pass costs £30" tells its price. */
  charged: new Set(list.charged),
  /** Who is charged: "passengers will pay £3". */
  customers: new Set(list.customers),
  /** Who raises money together: "supporters raised £3m" was given. */
  raisers: new Set(list.raisers),
  /** Subjects of such verbs: "the fare rose to £3". */
  nouns: byWord(list.nouns),
} as const;
