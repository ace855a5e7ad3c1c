import { expect, test } from "vitest";
import { knownFields } from "../core/flows/message-fields.ts";
import { readyMade } from "../core/flows/ready-made.ts";
import { languages } from "../core/language.ts";
import { flowWords, readyWords } from "./flow-words.ts";

const fieldsOf = (text: string) =>
  [...new Set(Array.from(text.matchAll(/\{\{\s*(\w+)\s*\}\}/g), (match) => match[1] ?? ""))].sort();
/** Deadlines, last pieces, discounts and superlatives have no proof in a text that is written once for every shop. */
const unproven =
  /\d|仅剩|最后|即将|马上|限时|最低|第一|独家|優惠|优惠|折|last chance|hurry|only .* left|limited|best price|lowest|% off|discount|últimas? (?:unidad|peça|oportun|chance)|oferta|desconto|残りわずか|お得|diskon|promo|ส่วนลด|giảm giá sốc|khuyến mãi|скидк|последн/iu;

test.each(languages)(
  "every flow that ships has its words in %s, with fields that it has and the same as in English",
  (language) => {
    const words = flowWords(language);
    expect(Object.keys(words.messages).sort()).toEqual(readyMade.map(({ id }) => id).sort());
    for (const { id, trigger } of readyMade) {
      const { subject = "", body = "" } = words.messages[id] ?? {};
      const english = flowWords("en").messages[id];
      expect([id, fieldsOf(body)]).toEqual([id, fieldsOf(english?.body ?? "")]);
      expect(fieldsOf(`${subject} ${body}`).filter((field) => !knownFields(trigger).includes(field))).toEqual([]);
      expect([id, unproven.exec(`${subject}\n${body}`)?.[0]]).toEqual([id, undefined]);
    }
    expect(fieldsOf(words.footer)).toEqual(["link", "shop"]);
    expect(fieldsOf(words.greeting)).toEqual(["name"]);
  },
);
test("who has a name is greeted by it, who has none is greeted all the same", () => {
  const values = { order: "7", products: "· Lamp", total: "$25.00" };
  expect(readyWords("unpaid_order", "en", { ...values, name: "Ann" })?.body).toMatch(/^Hello Ann,\n\n/);
  expect(readyWords("unpaid_order", "ja", values)?.body).toMatch(/^お客様\n\n/);
});
