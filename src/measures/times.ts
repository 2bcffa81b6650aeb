import { Tag, type Tokens } from "../clauses/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";

export const YEAR = /^(?:1[6-9]|20)\d\d(?:[-–/]\d{2,4})?$/;

export const TIMES =
  /^(?:year|years|month|months|week|weeks|day|days|week|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|behalf|course|time|top|tuesday|line|public|office|sale|offer|hold|place|fear|them|it|him|us|me|this|that|\d{4})$/;

export const DATES =
  /^(?:end|start|beginning|middle|january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** "by the end of May", "from March": when, not what. */
export const isDate = (tokens: Tokens, preposition: number): boolean => {
  if (wordOf(tokens, preposition) === "to") return false;
  if (isLasting(tokens, preposition + 1)) return true;
  const at = preposition + (tagOf(tokens, preposition + 1) === Tag.Determiner ? 2 : 1);
  // "in the Middle East"
  if (wordOf(tokens, at) === "middle" && isCapital(tokens, at)) return false;
  return DATES.test(wordOf(tokens, at)) || TIMES.test(wordOf(tokens, at)) || /^(?:19|20)\d\d$/.test(wordOf(tokens, at));
};

/** "for [nearly two decades]", "over [the next five years]": how long. */
export const isLasting = (tokens: Tokens, from: number): boolean => {
  let at = from;
  while (
    at - from < 4 &&
    /^(?:the|next|last|past|first|nearly|almost|about|around|over|at|least|more|than|up|to|some|another)$/.test(
      wordOf(tokens, at),
    )
  )
    at++;
  return (
    tagOf(tokens, at) === Tag.Number &&
    /^(?:years|decades|months|weeks|days|hours|generations|seasons|terms|semesters|quarters|winters|summers)$/.test(
      wordOf(tokens, at + 1),
    )
  );
};

/** "on [Tuesday] night" */
export const isDay = (word: string): boolean => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word);

/** ", Sunday, 4 May," says when. */
export const isTime = (word: string): boolean => ((wordClasses.get(word) ?? 0) & Can.time) !== 0;
export const isDated = (word: string): boolean => isTime(word) || DATES.test(word);
