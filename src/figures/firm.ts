import type { Span } from "../document/index.ts";

/** "the chipmaker", "two start-ups", "Norden Bank": a business that others invest in; no place, no service. */
const FIRM =
  /(?:maker|seller|lender|insurer|builder|retailer|supplier|producer|provider|operator|developer|publisher|broadcaster|manufacturer|contractor|brewer|distiller|carrier|start-?up|compan(?:y|ie)|firm|business(?:e)?|venture|platform|chain|unicorn|biotech|fintech|bank|brand|studio|consultancy|brewery|distillery|airline)s?$/i;
const FIRM_NAME =
  / (?:plc|PLC|Ltd|Limited|Inc|LLC|AG|SA|Group|Bank|Holdings|Motors|Energy|Foods|Health|Capital|Partners|Technologies|Systems|Labs|Therapeutics|Pharma|Pharmaceuticals|Industries|Homes|Brothers|Airlines|Airways|Media|Robotics|Biotech|Steel|Mining)\.?$/;
export const isFirm = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end);
  return FIRM.test(words) || FIRM_NAME.test(words);
};
