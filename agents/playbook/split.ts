/** Places where one message may turn to another question. A comma alone is none: "last week, by channel" is one question. */
const borders =
  /(?<=[?？;；\n])|[,,、;]?\s*(?=(?:另外|还有(?!多少|几|货|库存)|顺便|顺带|然后(?:再)?(?:看|查|告诉)|再(?:看|查|帮|告诉)))|[,.]?\s+(?=(?:and|also|then)\s+(?:also\s+)?(?:what|which(?! of (?:our|my|them|these|those))|how|why|show|find(?! (?:nothing|none|no|out))|list|who|where|tell|is|are|do|does|look)\b)/iu;

/** The separate questions of a message, in order. */
export const partsOf = (text: string): string[] =>
  text
    .split(borders)
    .map((part) => part.replace(/^(?:另外|还有|顺便|顺带|and|also|then)[\s,,]*/iu, "").trim())
    .filter((part) => part.length > 1);
