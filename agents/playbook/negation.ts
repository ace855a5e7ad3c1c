import type { Understanding } from "./understanding/understand.ts";

const english =
  /\b(?:don['’]?t|do not|not|no need to|instead of|rather than)\s+(?:want(?: you)? to |need to |wish to |going to |trying to |here to )?(?<not>[^,.;!?]{3,}?)\s*(?:[,.;]|\bbut\b)\s*(?:(?:but|just|only|please|rather|instead|i(?: only| just)?(?:['’]d like| want| need| would like) to)\s+)*(?<but>.{4,})$/is;
const chinese =
  /(?:并?不是|不用|不要|不想|不需要|别)(?:说)?(?:要|想)?(?<not>[^,,。;;!!]{2,})[,,。;;!!]\s*(?:我?(?:而是|只是|就是|只想|就想|是想|想要|想|是要|要|是)){0,2}(?<but>.{2,})$/s;

/** "Not X, but Y": what is not wanted and what is. */
export function notBut(text: string): { not: string; but: string } | undefined {
  const found = (chinese.exec(text) ?? english.exec(text))?.groups;
  return found?.["not"] && found["but"] ? { not: found["not"], but: found["but"] } : undefined;
}

type Read = (text: string) => Understanding;
/** At least so sure of Y, where the whole message was read as X. */
const sure = 0.4;

/**
 * What a message wants, where it first says what it does not want and the whole was read as just that. The slots are
 * those of the whole: an order may be named beside what is not to be done with it.
 */
export function affirmed(
  text: string,
  whole: Understanding,
  read: Read,
): { text: string; read: Understanding } | undefined {
  const parts = notBut(text);
  if (!parts) return undefined;
  const [not, but] = [read(parts.not), read(parts.but)];
  if (but.intent === not.intent || but.confidence < sure || whole.intent === but.intent) return undefined;
  if (whole.intent !== not.intent && whole.confidence >= but.confidence) return undefined;
  return { text: parts.but, read: { ...but, lang: whole.lang, slots: { ...whole.slots, ...but.slots } } };
}
