import { expect, test } from "vitest";
import { likeliest } from "../../agents/playbook/understanding/understand.ts";
import { languages } from "../../core/language.ts";
import { tongues } from "../../web/widget/words.ts";

test("the window speaks the languages that buyers are answered in, and what its buttons say is understood in each", () => {
  expect(Object.keys(tongues).sort()).toEqual([...languages].sort());
  const meant = (text: string | undefined) => likeliest({ role: "buyer", text: text ?? "" }).intent;
  for (const [tongue, { sayPerson, askOrder, askReturn, askShipping }] of Object.entries(tongues))
    expect([tongue, meant(sayPerson), meant(askOrder), meant(askReturn), meant(askShipping)]).toEqual([
      tongue,
      "human_agent",
      "order_status",
      "return_policy",
      "shipping_time",
    ]);
});
