import { describe, expect, test } from "vitest";
import { createExtract, type Extraction } from "../../src/index.ts";

/** Each text, and the bonds that must be among those it gives: "£3m funds Dry Docks Fund". */
const extract = createExtract();

const nameOf = (found: Extraction, [kind, index]: readonly (string | number)[]): string => {
  const at = Number(index);
  if (kind === "figures") return found.figures[at]?.exact ?? "";
  if (kind === "measures") return found.measures[at]?.name ?? "";
  return (found.quotes[at]?.parts[0]?.exact ?? "").replace(/,$/, "");
};

const bondsOf = (text: string): string[] => {
  const found = extract({ text }, "case");
  return found.links.map(({ from, relation, to }) => `${nameOf(found, from)} ${relation} ${nameOf(found, to)}`);
};

describe("bonds", () => {
  test.each([
    ["The £3m Dry Docks Fund opens today.", "£3m funds Dry Docks Fund"],
    ["Ministers will spend £9m on the Rural Dentists Programme.", "£9m funds Rural Dentists Programme"],
    ["The Severn Crossing Levy will raise £4m a year.", "£4m raises Severn Crossing Levy"],
    ["The Night Buses Scheme costs £2m.\n\nA bill of £2m was paid by councils.", "£2m costs Night Buses Scheme"],
    ["The Bright Lamps Scheme opens in May. It will cost £7m.", "£7m costs Bright Lamps Scheme"],
    ["The Dry Docks Fund will absorb the Piers Programme, which has £36m left.", "£36m funds Piers Programme"],
    [
      "The Dry Docks Plan was agreed in May. It sets aside £12m a year for upkeep, and £38m of the total will come from the Safe Shores Fund.",
      "£12m funds Dry Docks Plan",
    ],
    [
      "More than €40m goes to 60 clubs through the Night Courts Programme.\n\nThe Larne Judo Trust will use its €9,000 award to lay mats.",
      "€9,000 funds Night Courts Programme",
    ],
    [
      "Schools will share $12m in grants from the Dry Roofs Fund.\n\nTowns to receive money:\n\nTown of Larne ($70,000) – to mend a gable",
      "$70,000 funds Dry Roofs Fund",
    ],
    [
      "Quays will get €30m from the Clear Water Programme. The €30 million programme was in the State’s Harbour Budget. Grants up to €500 are paid to crews.",
      "up to €500 funds Clear Water Programme",
    ],
    [
      "The Wide Rivers Facility – part of the Green Decade Plan – will provide €70m for dredging.",
      "€70m funds Wide Rivers Facility",
    ],
    [
      "Towns will share €9m from the Warm Pools Fund. Of this, €2m is being awarded to Larne Leisure Centre and €3m to Cobh Leisure Centre.",
      "€3m funds Warm Pools Fund",
    ],
    [
      "The Warm Pools Fund was unveiled at the March Budget. The first €20m of grants will go to lidos.",
      "€20m funds Warm Pools Fund",
    ],
    [
      "Larne gets €17m in grants under the Wide Rivers Facility, while Cobh will receive €13m in loans.",
      "€13m funds Wide Rivers Facility",
    ],
    [
      "The €50m Piers Programme was in the Harbour Budget 2031, with an additional €20m included in the Harbour Budget 2032.",
      "€20m funds Harbour Budget 2032",
    ],
    [
      "The Dry Docks Programme opened in May.\n\nGrants announced today include:\n\n- Larne – £3m to mend the pier\n- Cobh – £4m to dredge the port",
      "£4m funds Dry Docks Programme",
    ],
    [
      "The Dry Docks Plan was agreed in May. The plan will see £14m spent on cranes and a new Larne Boat Centre. The state is contributing £9m, and the remaining £5m will come from savings.",
      "£9m funds Dry Docks Plan",
    ],
    [
      "The Lorry Parks Rule will be voted on in May. The rule would cap fees at £9 a night.",
      "£9 concerns Lorry Parks Rule",
    ],
    [
      "The Night Trams Programme was to open in May. Instead it has cost £9m more than planned.",
      "£9m concerns Night Trams Programme",
    ],
    ["The Hedge Growers Grant pays £80 a hectare. That’s £32 an acre.", "£32 funds Hedge Growers Grant"],
    ["It is paid for with a £3m grant from the state’s Clean Ports Programme.", "£3m funds Clean Ports Programme"],
    ["The Quay Workers Grant was raised in May. The top-up works out to £900 a head.", "£900 funds Quay Workers Grant"],
    [
      "The Noise Act comes into force in June. Pubs that break the rules could be fined £5,000.",
      "£5,000 concerns Noise Act",
    ],
    ["The Sugar Tax came in last year. Makers pay 18p a litre.", "18p concerns Sugar Tax"],
    [
      "The Gyms Programme lets clubs in. In return, schools cannot charge more than £9 an hour.",
      "more than £9 concerns Gyms Programme",
    ],
    [
      "Twenty agencies will share $74 million in grants.\n\nThe grants were made through the Last Mile Program, which began in 2031.",
      "$74 million funds Last Mile Program",
    ],
    [
      "Norland has secured $190 million from a bank to wire 1,100 villages.\n\nThe Lights On Programme will bring mini-grids to poor places.",
      "$190 million funds Lights On Programme",
    ],
    [
      "Under the Clean Kitchens Programme, schools will receive an incentive of £50 per pupil.",
      "£50 funds Clean Kitchens Programme",
    ],
    ["The Dry Docks Fund has £40m to spend. Of the total outlay, £6m is for cranes.", "£6m funds Dry Docks Fund"],
    [
      "The Plastic Levy starts in June. Packagers warned that the tax would add £2 to the price of milk.",
      "£2 costs Plastic Levy",
    ],
    [
      "The Green Homes Initiative has been slow. Ms Lee said the scheme had spent only £3m.",
      "£3m funds Green Homes Initiative",
    ],
    [
      "Clinics that overcharge may be fined £5,000 for each offence by the health board under the Fair Services Act.",
      "£5,000 concerns Fair Services Act",
    ],
    [
      "A permit scheme for small-scale fishers will open in July. Permits will be £150 each.",
      "£150 concerns permit scheme for small-scale fishers",
    ],
    ["The council will save £1.5m by scrapping the Night Bus Scheme.", "£1.5m saves Night Bus Scheme"],
    [
      "The Dry Docks Fund opened in May. Past grants include £3,200 for a walking scheme and £4,850 to train drivers.",
      "£4,850 funds Dry Docks Fund",
    ],
    [
      "£6.4m to mend the worst roads\n\nRoads will be mended thanks to £6.4m from the state.\n\nThe funding comes from the Roads Fund.",
      "£6.4m funds Roads Fund",
    ],
    [
      "The Night Ferries Plan will launch a home repairs programme in June. The programme will pay up to £4,000 a home.",
      "up to £4,000 funds home repairs programme",
    ],
    ["A Farm Safety Fund will open in May. Growers may apply for £9,000 for guards.", "£9,000 funds Farm Safety Fund"],
    ["The Dry Docks Plan was agreed in May. The £38m project is late.", "£38m costs Dry Docks Plan"],
    ["The Quay Workers Grant pays £6 a shift, up from £4.", "£4 funds Quay Workers Grant"],
    [
      "The Fair Quays Act was tabled in May. The bill would lift the wage to £9 and set up a ferry discount.",
      "£9 concerns Fair Quays Act",
    ],
    ["The £9m Sea Paths Fund opened in May. Half of it, £4m, is for Wales.", "£4m funds Sea Paths Fund"],
    [
      "The Ferry Support Programme has two parts. The first, worth £2m, pays for boats.",
      "£2m funds Ferry Support Programme",
    ],
    [
      "Senators passed the Flood Defence Bill on Monday. Louisiana would get $40 million for pumps.",
      "$40 million funds Flood Defence Bill",
    ],
    [
      "The Farm Chemicals Act would create a Crop Safety Board and require firms to register, at a fee of $5,000.",
      "$5,000 concerns Farm Chemicals Act",
    ],
    [
      "Key components of the Warm Schools Scheme include:\n\n- £9m for boilers\n- £3m for lagging",
      "£3m funds Warm Schools Scheme",
    ],
    [
      "The Gulls Programme will cost £38m. Some £9m of the overall cost will be drawn from the Sea Birds Reserve.",
      "Some £9m funds Gulls Programme",
    ],
    ["“The Dry Docks Fund is too small,” said Ada Cole.", "The Dry Docks Fund is too small about Dry Docks Fund"],
    ["“We need £5m for cranes,” said Ada Cole.", "We need £5m for cranes states £5m"],
    [
      "The Dry Docks Fund is part of the National Harbours Strategy.",
      "Dry Docks Fund partOf National Harbours Strategy",
    ],
    ["The Fair Fares Scheme replaces the Cheap Trams Scheme.", "Fair Fares Scheme replaces Cheap Trams Scheme"],
    ["The Cheap Trams Scheme was replaced by the Fair Fares Scheme.", "Fair Fares Scheme replaces Cheap Trams Scheme"],
    ["The Seed Banks Bill implements the Wild Seeds Directive.", "Seed Banks Bill implements Wild Seeds Directive"],
    [
      "As part of the National Soil Strategy, the Clay Farms Fund opens.",
      "Clay Farms Fund partOf National Soil Strategy",
    ],
    [
      "Ministers praised the National Soil Strategy, under which the Clay Farms Fund opens.",
      "Clay Farms Fund partOf National Soil Strategy",
    ],
  ])("%s", (text, bond) => expect(bondsOf(text)).toContain(bond));

  test.each([
    "The Dry Docks Fund opens today. The port of Larne faces a shortfall of £8m.",
    "The brewery lost £8m last year.",
    "The Dry Docks Fund opens today. A ferry ticket is £8.",
    "The Dry Docks Fund opens today. Separately, the bank is lending Larne £8m.",
    "The Dry Docks Fund opens today. The average house in Larne sells for £80,000.",
    "The Care Homes Review recommended an extra £8m.",
    "The Dry Docks Fund opens today. One port in Antrim spent £8,000 on lawyers.",
    "The Dry Docks Fund opens today. Ports with a turnover below £90,000 are small.",
    "The Dry Docks Fund opens today. Ann Lee would need another £20m for cranes.",
    "The Dry Docks Fund is backed by quay companies, which made £8bn in profit last year.",
    "He dismissed the Dry Docks Fund and demanded to know why £8m had gone on lawyers.",
    "Debts pass £8m as charity calls for a Dry Docks Fund.",
    "The Dry Docks Fund opens today. He sat down. They ate fish. It was £8 with salt.",
    "“Every winter we lose another metre,” said Maeve Quinn.",
    "The Safe Streets Fund opened in May. Campaigners have raised £7,000 towards a statue.",
    "Members agreed to spend £4m on the pool. The work will be paid for by a £2m grant from a bank. The Dry Docks Review said so.",
    "The Dry Docks Fund opens in May.\n\nThe average farmer earns €70,000. Of this, €9,000 is from hotels.",
  ])("none: %s", (text) => expect(bondsOf(text)).toEqual([]));

  test("a sum in brackets goes with the sum before it", () => {
    expect(bondsOf("The Dry Docks Fund gets €3m ($4m).")).toEqual([
      "€3m funds Dry Docks Fund",
      "$4m funds Dry Docks Fund",
    ]);
  });

  test("every bond has a rule and the words that say so", () => {
    const { links } = extract({ text: "The £3m Dry Docks Fund is part of the National Harbours Strategy." }, "case");
    for (const { rule, evidence } of links) {
      expect(rule).toMatch(/^relate\//);
      expect(evidence.length).toBeGreaterThan(0);
    }
  });
});
