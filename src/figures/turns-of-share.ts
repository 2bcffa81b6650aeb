import type { Construction } from "./construction.ts";

/** Turns that tell who puts in what beside a grant, what is lent or stood for, and what comes on top, in order of priority. */
export const TURNS_OF_SHARE: readonly Construction[] = [
  // "councils must put in £1 for every £4": a part of their own, not what they are given
  {
    role: "cost",
    before:
      /\b(?:must|have to|has to|had to|will have to|would have to|need to|expected to|required to|asked to|obliged to) (?:also |each )?(?:put in|put up|put|contribute|chip in|stump up|find|provide|match|add) (?:at least |up to |about |around |another )?$/,
    behind: /^ (?:for|to|on) (?:every|each)\b/,
  },
  // "must match the grant with £2,000 of their own"
  {
    role: "cost",
    before: /\bmatch(?:es|ed|ing)? [^.;£$€]{0,50}$/,
    behind: /^ (?:of|from|out of) (?:their|its|his|her|our|your) own\b/,
  },
  // "backed by a £20bn guarantee", "guarantees of up to £40m"
  {
    role: "funding",
    behind:
      /^[ -](?:[a-z-]+ ){0,2}?(?:guarantees?|credit lines?|line of credit|(?:loan|credit|financing|lending) facility)\b/,
  },
  {
    role: "funding",
    before:
      /\b(?:guarantees?|credit lines?|lines? of credit|borrowing|loan guarantees?) (?:of|worth|totalling) (?:up to |about |around |at least |between )?$/,
    unless: /\b(?:limit|cap|ceiling|cost|costs|rose|fell|net|public sector)\b[^.;£$€]{0,24}$/,
  },
  // "half of the proceeds go to towns and £40m will be used to set up clinics": what becomes of it
  {
    role: "funding",
    before:
      /\b(?:proceeds|revenues?|receipts|takings|income|money raised)\b[^;]{0,120}\b(?:and|while|with|of which|that|,) $/,
    behind:
      /^ (?:of (?:it|that|this) )?(?:will|would|is|are|was|were|has|have|is to|are to) (?:also |then )?(?:be |been |being )?(?:used|set aside|earmarked|put|go|going|given|allocated|reserved|channelled|directed)\b/,
  },
  // "penalised at £9,000 a day"
  {
    role: "fine",
    before:
      /\bpenali[sz](?:e|es|ed|ing) (?:[a-z]+ ){0,3}?(?:at|by|with|up to|to the tune of) (?:up to |at least |about )?$/,
  },
  // "a $120m effort to bring back cotton"
  { role: "cost", behind: /^[ -](?:[a-z-]+ ){0,2}?(?:effort|endeavou?r|undertaking) (?:to|for|by|aimed)\b/ },
  // "each village would be paid £2,000 a year for upkeep"
  {
    role: "funding",
    before:
      /\b(?:councils?|village|villages|panchayats?|schools?|clubs?|farmers|growers|families|households|landowners|towns?|charit(?:y|ies)|groups?|parish(?:es)?|colleges?|clinics?|surgeries|practices|pharmacies|providers)\b[^.;£$€]{0,40} (?:will|would|to|can|could|may) be paid (?:up to |about |at least )?$/i,
  },
  // "a call for proposals worth £15m"
  {
    role: "funding",
    before:
      /\bcalls? for (?:proposals|projects|applications|bids|expressions of interest|ideas)[^.;£$€]{0,24}? (?:worth|of|with) $/,
  },
  // "the roof alone would add £450,000", "has added £450,000 to the bill"
  {
    role: "cost",
    before:
      /\b(?:would|will|could|may|might|has|have|had|to|alone) add(?:ed|s)? (?:about |around |some |up to |at least |another |nearly |more than |an (?:extra|additional) )?$/,
    behind:
      /^(?:[.,;]|$| (?:a|per|each) [a-z]+(?:[.,;]|$)| to (?:the|an?|its|their|his|her|our|every|each) (?:[a-z-]+ ){0,3}?(?:bills?|costs?|prices?|price tag|construction|build|invoice|rent|mortgage|loa(?:f|n))\b)/,
  },
  // "left the bank with £577m in unpaid loans", "debts of £86m"
  {
    role: "other",
    behind:
      /^ (?:in|of|worth of) (?:unpaid|bad|outstanding|unserviced|toxic|overdue|soured) (?:[a-z]+ )?(?:loans?|debts?|bills?|taxes|invoices)\b/,
  },
  // "needs £96bn to plug its deficit"
  {
    role: "shortfall",
    before:
      /\b(?:needs?|needed|find|finding|requires?|required|raise|seeking|seeks|cut|save) (?:to (?:find|raise) )?(?:about |around |some |up to |at least |another |nearly |more than )?$/,
    behind:
      /^ (?:(?:this|next|a) year )?to (?:plug|close|fill|bridge|cover|balance) (?:its|the|their|an?|his|her|our) (?:[a-z]+ ){0,2}?(?:deficits?|gaps?|holes?|shortfalls?|budgets?|books|black hole)\b/,
  },
];
