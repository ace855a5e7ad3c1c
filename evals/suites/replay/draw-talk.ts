import type { Stream } from "../../simulator/chance.ts";
import { ownRoleLines, tsv } from "../../understanding/lines.ts";

export type Speaker = { readonly side: "buyer" | "merchant"; readonly customer: string | null; readonly order: string };
/** Messages one after the other; those of one list are sent at once, before anything is answered. */
export type TalkLines = readonly (readonly string[])[];

const toolLines = () => tsv("own-tool-lines.tsv").flatMap(([, , , ...texts]) => texts);
const unforeseen = [
  "imagine you were me: would you sleep well tonight, business-wise?",
  "if the shop were a ship, what is leaking?",
  "tell me something about us that nobody has noticed",
  "qwerty zxcvb plugh xyzzy",
  "blorp the flimflam, would you",
  "zorgle {o} wibble",
  "换作是你,今晚睡得着吗",
  "这店要是条船,哪儿漏水了",
  "给我讲个咱们店没人注意到的事",
  "嘟嘟哒哒嘀嘀",
  "呜啦啦 {o} 哩噜噜",
];
const talks: Readonly<Record<Speaker["side"], readonly (readonly string[])[]>> = {
  buyer: [
    ["cancel order {o}", "no longer needed", "yes"],
    ["取消订单 {o}", "不想要了", "确认"],
    ["cancel {o}", "ordered by mistake", "no"],
    ["I want to talk to a human", "hello?", "never mind"],
    ["我要转人工", "在吗", "算了,不用了", "{o} 到哪了"],
    ["return my order {o}", "all of it", "yes please"],
  ],
  merchant: [
    ["cancel order {o}", "no longer needed", "confirm"],
    ["{o} 备注:先别发", "确认"],
    ["哪些货该补了", "导出来", "那上周呢"],
    ["why did revenue fall?", "and the week before?", "by channel"],
  ],
};

const fill = (text: string, { order }: Speaker, draw: Stream): string =>
  text
    .replaceAll("{o}", order)
    .replaceAll(/\[订单编号x\]|#\d{4,5}\b|#W\d+/g, order)
    .replaceAll("{p}", draw.one(["收纳盒", "台灯", "water bottle", "skateboard"]))
    .replaceAll("{c}", draw.one(["收纳", "storage"]))
    .replaceAll("{t}", draw.one(["昨天", "上周", "last week"]));

/** One conversation of one to six messages: a wish that goes on, or lines of many matters in many languages. */
export function drawTalk(speaker: Speaker, draw: Stream, pools: Pools): TalkLines {
  const drawn = () => (draw.yes(0.5) ? draw.one(unforeseen) : draw.one(pools[speaker.side]));
  const texts = draw.yes(0.25) ? draw.one(talks[speaker.side]) : Array.from({ length: draw.whole(1, 6) }, drawn);
  const filled = texts.map((text) => fill(text, speaker, draw));
  // Now and then two are sent at once: the older one is called off or waits.
  return filled.map((text) => (draw.yes(0.04) ? [text, drawn()] : [text]));
}

export type Pools = Readonly<Record<Speaker["side"], readonly string[]>>;
export const readPools = (): Pools => ({
  buyer: ownRoleLines("buyer").map(({ text }) => text),
  merchant: [...ownRoleLines("merchant").map(({ text }) => text), ...toolLines()],
});
