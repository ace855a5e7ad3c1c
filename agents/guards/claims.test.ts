import { expect, test } from "vitest";
import type { Fact } from "../../core/facts.ts";
import { bindAnswer } from "./bind-answer.ts";

const days = {
  now: { from: "2026-03-31", to: "2026-03-31" },
  before: { from: "2026-03-30", to: "2026-03-30" },
};
function facts(metric: string, now: number, before: number, channel?: string): Fact[] {
  const scope = channel ? `, channel ${channel}` : "";
  const unit = metric === "revenue" ? "money" : "count";
  const of = (period: keyof typeof days) => ({ table: "t", metric, period: days[period] });
  const label = ({ from }: { from: string }) => `${metric} ${from}…${from}${scope}`;
  return [
    { id: "", label: label(days.now), value: now, unit, currency: "CNY", source: of("now") },
    { id: "", label: label(days.before), value: before, unit, currency: "CNY", source: of("before") },
    { id: "", label: `change of ${metric}${scope}`, value: now / before - 1, unit: "change", source: of("now") },
  ];
}
/** f1–f3 revenue rose, f4–f6 visitors fell, f7–f9 email's revenue, f10–f12 search's, less. */
const all = [
  ...facts("revenue", 50_000, 40_000),
  ...facts("visitors", 90, 100),
  ...facts("revenue", 30_000, 20_000, "email"),
  ...facts("revenue", 20_000, 20_500, "search"),
];
const known = {
  facts: new Map(all.map((fact, at) => [`f${at + 1}`, { ...fact, id: `f${at + 1}` }])),
  names: new Set<string>(),
  entities: new Set(["email", "search"]),
};
const faults = (text: string) => bindAnswer(text, known, { language: "en", timezone: "UTC" }, days.now.to).faults;

const told = [
  ["昨天销售额没有下降,是[[f1]]。", "昨天销售额没有上涨,是[[f1]]。"],
  ["Revenue did not fall yesterday: [[f1]].", "Revenue did not rise yesterday: [[f1]]."],
  ["昨天销售额比前天高,是[[f1]]。", "昨天销售额比前天低,是[[f1]]。"],
  ["昨天email的销售额高于search:[[f7]]对[[f10]]。", "昨天email的销售额低于search:[[f7]]对[[f10]]。"],
  [
    "Yesterday email had more revenue than search: [[f7]] against [[f10]].",
    "Yesterday email had less revenue than search: [[f7]] against [[f10]].",
  ],
  ["昨天销售额最高的是email,[[f7]]。", "昨天销售额最低的是email,[[f7]]。"],
  ["email had the highest revenue yesterday, at [[f7]].", "search had the highest revenue yesterday, at [[f10]]."],
  ["Revenue rose ([[f3]]), while visitors fell ([[f6]]).", "Revenue fell ([[f3]]), while visitors rose ([[f6]])."],
  ["昨天销售额[[f1]](前天[[f2]])。", "昨天销售额[[f2]](前天[[f1]])。"],
  ["Revenue was [[f1]] yesterday, [[f2]] the day before.", "Revenue was [[f2]] yesterday, [[f1]] the day before."],
  ["昨天销售额[[f1]],环比[[f3]]。", "昨天销售额[[f3]],环比[[f1]]。"],
  ["昨天卖了[[f1]]。", "昨天卖了[[f4]]。"],
  ["We took [[f1]] yesterday.", "We took [[f4]] yesterday."],
  ["昨天访客数是[[f4]]。", "昨天访客数是九十。"],
  ["Yesterday there were [[f4]] visitors.", "Yesterday there were nearly ninety visitors."],
  ["昨天**销售额**:[[f1]](前天[[f2]],变化[[f3]])。", "昨天**销售额**:[[f3]](前天[[f2]],变化[[f1]])。"],
  ["Revenue rose from [[f2]] to [[f1]] yesterday ([[f3]]).", "Revenue rose from [[f2]] to [[f3]] yesterday ([[f1]])."],
  ["email took [[f7]] yesterday, search [[f10]].", "email took [[f7]] yesterday, search [[f4]]."],
  ["昨天销售额是[[f1]];前天是[[f2]]。", "昨天销售额是[[f2]];前天是[[f2]]。"],
  [
    "昨天search的销售额是[[f10]],email则是[[f7]],比search高。",
    "昨天search的销售额是[[f10]],email则是[[f7]],比search低。",
  ],
  [
    "Revenue yesterday was [[f10]] for search; for email it was higher, at [[f7]].",
    "Revenue yesterday was [[f10]] for search; for email it was lower, at [[f7]].",
  ],
  ["Heads-up: revenue was [[f1]] yesterday.", "Heads-up: revenue was up [[f1]] yesterday to [[f3]]."],
  ["昨天我们的销售额从前天的[[f2]]涨到[[f1]],环比[[f3]]。", "昨天我们的销售额从前天的[[f1]]涨到[[f2]],环比[[f3]]。"],
  ["昨天数据速览\n- 销售额:[[f1]]\n- 访客数:[[f4]]", "昨天数据速览\n- 销售额:[[f2]]\n- 访客数:[[f4]]"],
  [
    "- email:[[f7]]\n- search:[[f10]]\n以上都是昨天的销售额。",
    "- email:[[f7]]\n- search:[[f10]]\n以上都是昨天的访客数。",
  ],
  ["昨天来了[[f4]]位访客。", "昨天来了[[f4]]位访客,前天九。"],
  [
    "| | yesterday | the day before |\n|---|---|---|\n| revenue | [[f1]] | [[f2]] |",
    "| | yesterday | the day before |\n|---|---|---|\n| revenue | [[f2]] | [[f1]] |",
  ],
  ["**昨天小结**\n销售额:[[f1]]\n走势:向上", "**昨天小结**\n销售额:[[f1]]\n走势:向下"],
  [
    "Did revenue rise yesterday? Yes: [[f2]] the day before, [[f1]] yesterday.",
    "Did revenue rise yesterday? No: [[f2]] the day before, [[f1]] yesterday.",
  ],
  [
    "昨天销售额和访客数分别变动[[f3]]、[[f6]],前者走高,后者走低。",
    "昨天销售额和访客数分别变动[[f3]]、[[f6]],前者走低,后者走高。",
  ],
  [
    "email took [[f7]] yesterday, search [[f10]]. So email made more money.",
    "email took [[f7]] yesterday, search [[f10]]. So search made more money.",
  ],
  ["Revenue: [[f1]] yesterday (previously [[f2]]).", "Revenue: [[f2]] yesterday (previously [[f1]])."],
  [
    "Revenue was [[f1]] yesterday, [[f3]] against the day before.",
    "Revenue was [[f3]] yesterday, [[f1]] against the day before.",
  ],
  [
    "Yes, there was a gain in revenue yesterday. It ended at [[f1]] after [[f2]] the day before.",
    "Yes, there was a gain in revenue yesterday. It ended at [[f4]] after [[f5]] the day before.",
  ],
  [
    "Revenue yesterday had the edge over the day before: [[f1]].",
    "Revenue yesterday fell short of the day before: [[f1]].",
  ],
  ["昨天没有谁的销售额高过email的[[f7]]。", "昨天没有谁的销售额低过email的[[f7]]。"],
] as const;
test.each(told)("%s passes, and turned round it does not: %s", (right, wrong) => {
  expect(faults(right)).toEqual([]);
  expect(faults(wrong)).not.toEqual([]);
});

test("which way it went and of when it is are written from the fact, in the reader's language", () => {
  const bind = (text: string, language: "zh" | "en") =>
    bindAnswer(text, known, { language, timezone: "UTC" }, days.now.to);
  const plain = (text: string) => text.replaceAll(/[\uE000-\uE00F]|model\.\w+|f\d+(?=\W)/gu, "");
  const { rendered, faults: none } = bind("Revenue [[f3.way]] by [[f3]] ([[f1.when]]), visitors [[f6.way]].", "en");
  expect(none).toEqual([]);
  expect(plain(rendered)).toMatch(/Revenue .*rose.* by .*25%.*31 Mar 2026.*visitors .*fell/u);
  expect(plain(bind("销售额[[f3.way]]了[[f3]]。", "zh").rendered)).toMatch(/上升/u);
  expect(bind("Revenue did not [[f3.way]].", "en").faults).not.toEqual([]);
  expect(bind("Visitors in [[f2.when]]: [[f4]].", "en").faults).not.toEqual([]);
});
