import type { Segment } from "../../../core/segments/tree.ts";
import type { Vocabulary } from "./catalog.ts";
import type { Rule } from "./rule.ts";
import { type Scan, sticky } from "./scan.ts";
import { exactly, joined } from "./traits.ts";

type Field = "tier" | "region" | "locale" | "tag" | "channel";
type Kind = { readonly field: Field; readonly opens: RegExp; readonly closes: RegExp; readonly denies: RegExp };
const none = /(?!)/uy;
/** What stands before and behind a value of the shop's own, and how it is denied. */
const kinds: readonly Kind[] = [
  {
    field: "tag",
    opens: sticky(
      "(?:带有?|有|打(?:了|过|上)?|贴了)?标签(?:是|为|有|含|包含)?|带有?|打了",
      "tagged(?: as| with)?|(?:with |carrying |have |has )?(?:the |an? )?tags?(?: is| of)?|labell?ed(?: as)?|marked(?: as)?",
    ),
    closes: sticky("(?:的)?(?:这个)?标签(?:的)?", "tags?"),
    denies: sticky(
      "没(?:有)?(?:带|打(?:过|上)?|贴)?(?:标签)?|不带(?:标签)?",
      "not tagged(?: as| with)?|without the tags?|untagged",
    ),
  },
  {
    field: "tier",
    opens: sticky(
      "(?:会员)?(?:等级|级别)(?:是|为|在|属于)?|会员(?:是|为)",
      "(?:whose )?(?:membership |loyalty )?(?:tier|level)(?: is| of|:)?|in (?:the )?(?:tier )?|members? of (?:the )?",
    ),
    closes: sticky("(?:等?级|会员)+(?:的)?", "(?:tier|level|status)(?: ?members?| customers?)?|members?|customers?"),
    denies: sticky(
      "(?:会员)?(?:等级|级别)(?:不是|不为)|不是|非",
      "(?:whose )?(?:tier|level) is not|not (?:in (?:the )?)?",
    ),
  },
  {
    field: "channel",
    opens: sticky(
      "(?:下单)?渠道(?:是|为|有|来自)?|(?:通过|在|从|用)",
      "(?:who )?(?:bought|ordered|buy|order|came|come|purchased|shopped) (?:through|via|on|from|over|by)(?: the| our)?|(?:order )?channel(?: is|:)?|through(?: the| our)?|via(?: the| our)?",
    ),
    closes: sticky(
      "(?:渠道|端|上)*(?:下过?单?|买过?|购买过?|成交过?|来)?(?:的)?",
      "channel(?: orders?| buyers?| customers?)?|orders?|buyers?|customers?",
    ),
    denies: none,
  },
  {
    field: "region",
    opens: sticky(
      "来自|(?:所在)?(?:地区|省份?|城市|区域)(?:是|为|在)?|(?:住|人)?在|位于|家在",
      "(?:who )?(?:are |is |come |comes )?(?:from|in|living in|who live in|live in|lives in|located in|based in)(?: the)?|(?:whose )?region(?: is|:)?",
    ),
    closes: sticky("(?:地区|那边|省|市)?(?:的)?", "region"),
    denies: sticky(
      "不在|不是|不来自|(?:所在)?(?:地区|省份?|城市)(?:不是|不在)|非",
      "(?:are |is )?not (?:from|in|living in|located in|based in)|outside(?: of)?|region is not|(?:do|does)(?: not|n['’]?t) live in",
    ),
  },
];
const openAnything = new Set<Field>(["tier", "region"]);

function values(scan: Scan, known: readonly string[]): string[] {
  // The longer name first: "North East" is not "North".
  const sorted = [...known].sort((one, two) => two.length - one.length);
  const one = () => sorted.find((value) => scan.take(exactly(value)));
  const first = one();
  const found = first === undefined ? [] : [first];
  while (found.length > 0) {
    const next = scan.attempt(() => {
      scan.take(/,/uy);
      return scan.take(joined) || scan.text.slice(0, scan.at).trimEnd().endsWith(",") ? one() : undefined;
    });
    if (next === undefined) break;
    found.push(next);
  }
  return [...new Set(found)];
}
const ofField = (shop: Vocabulary): Record<Field, readonly string[]> => ({
  tier: shop.tiers,
  region: shop.regions,
  locale: shop.locales,
  tag: shop.tags,
  channel: shop.channels,
});

/** Tiers, regions, tags and channels by the shop's own names; a bare name is a tier or a region. */
export const place: Rule = ({ scan, shop }) => {
  const known = ofField(shop);
  const ways = kinds.flatMap(({ field, opens, closes, denies }) => {
    const read = (open: RegExp | null, isDenied: boolean) => (): Segment | undefined => {
      if (open && !scan.take(open)) return undefined;
      const found = values(scan, known[field]);
      if (found.length === 0) return undefined;
      scan.take(closes);
      const said: Segment = { field, in: found };
      return isDenied ? { not: said } : said;
    };
    const bare = openAnything.has(field) ? [read(null, false)] : [];
    return [read(denies, true), read(opens, false), ...bare];
  });
  return scan.first(ways) ?? scan.first([tagBehind(scan, known.tag)]);
};
/** "Wholesale tag", “批发”标签: the name before its word. */
const tagBehind = (scan: Scan, tags: readonly string[]) => (): Segment | undefined => {
  scan.take(sticky("(?:带有?|有|打了)?[“\"']?", "(?:with |have |has )?(?:the |an? )?[\"']?"));
  const found = values(scan, tags);
  if (found.length === 0) return undefined;
  scan.take(/["'”]/uy);
  return scan.take(sticky("(?:的)?标签(?:的)?", "tags?|tagged")) ? { field: "tag", in: found } : undefined;
};

const tongues: Readonly<Record<string, RegExp>> = {
  en: sticky("英[语文]", "english"),
  zh: sticky("中文|汉语|普通话|华语", "chinese|mandarin"),
  de: sticky("德[语文]", "german"),
  fr: sticky("法[语文]", "french"),
  es: sticky("西班牙[语文]|西语", "spanish"),
  pt: sticky("葡萄牙[语文]|葡语", "portuguese"),
  it: sticky("意大利[语文]|意语", "italian"),
  ja: sticky("日[语文]", "japanese"),
  ko: sticky("韩[语文]", "korean"),
  ru: sticky("俄[语文]", "russian"),
  th: sticky("泰[语文]", "thai"),
  vi: sticky("越南[语文]", "vietnamese"),
  id: sticky("印尼[语文]", "indonesian"),
};
const speaks = sticky(
  "说|讲|(?:使)?用|语言(?:是|为)|界面语言(?:是|为)",
  "(?:who )?(?:speak|speaks|speaking|read|reads|write in|use)|(?:whose )?(?:language|locale)(?: is|:)?",
);
export const language: Rule = ({ scan, shop }) => {
  const opened = scan.take(speaks) !== undefined;
  const tags: string[] = [];
  do {
    const named = Object.keys(tongues).find((tag) => scan.take(tongues[tag] ?? none));
    const found =
      named ??
      (opened
        ? [...shop.locales].sort((one, two) => two.length - one.length).find((tag) => scan.take(exactly(tag)))
        : undefined);
    if (found === undefined) break;
    tags.push(found);
  } while (scan.attempt(() => (scan.take(joined) && scan.text.slice(scan.at).trim() ? true : undefined)));
  if (tags.length === 0) return undefined;
  return opened || scan.take(sticky("的|客户|用户|顾客|买家", "[- ]?speak(?:ing|ers?)"))
    ? { field: "locale", in: tags }
    : undefined;
};
