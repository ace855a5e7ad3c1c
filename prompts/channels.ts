import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

export const channelNames = [
  "taobao_title",
  "pdd_title",
  "xiaohongshu_title",
  "wechat_title",
  "sms",
  "sms_latin",
  "amazon_title",
  "ebay_title",
  "etsy_title",
  "google_title",
  "google_description",
  "email_subject",
] as const;
export type ChannelName = (typeof channelNames)[number];
const units = ["gbk", "characters", "utf16"] as const;
const file = z.record(
  z.enum(channelNames),
  z.object({ most: z.int().positive(), unit: z.enum(units), source: z.string(), seen: z.string() }),
);
export type Channel = z.output<typeof file>[ChannelName];
let read: z.output<typeof file> | undefined;

/** How long a text may be on a channel, with the source of the limit. */
export function channelOf(name: ChannelName): Channel {
  read ??= file.parse(parse(readFileSync(new URL("./copy/channels.yaml", import.meta.url), "utf8")));
  return read[name];
}
/** Length as the channel counts it. */
export function lengthOf(text: string, unit: Channel["unit"]): number {
  if (unit === "utf16") return text.length;
  const characters = [...text];
  return unit === "characters"
    ? characters.length
    : characters.reduce((all, each) => all + ((each.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
}
