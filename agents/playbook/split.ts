/** Places where one message may turn to another question. A comma alone is none: "last week, by channel" is one question. */
const borders =
  /(?<=[?？;；\n])|[,,、;]?\s*(?=(?:另外|还有(?!多少|几|货|库存)|顺便|顺带|然后(?:再)?(?:看|查|告诉)|再(?:看|查|帮|告诉)))|(?<=\p{Script=Han}{3})\s+(?=(?:能|可以|怎么|怎麼|多久|什么时候|有没有|几天|哪)\p{Script=Han})|[,.]?\s+(?=(?:and|also|then|n|&|plus)\s+(?:also\s+)?(?:can|what|which(?! of (?:our|my|them|these|those))|how|why|show|find(?! (?:nothing|none|no|out))|list|who|where|tell|is|are|do|does|look)\b)/iu;

/** The separate questions of a message, in order. */
export const partsOf = (text: string): string[] =>
  text
    .split(borders)
    .map((part) => part.replace(/^(?:另外|还有|顺便|顺带|and|also|then|n|&|plus)[\s,,]*/iu, "").trim())
    .filter((part) => part.length > 1);
