import { readFileSync } from "node:fs";
import { wilsonInterval } from "../../../analytics/proportions.ts";
import { checkText } from "../../../core/truth/check-text.ts";
import type { Market } from "../../../core/truth/market.ts";
import { advertisingRules } from "../../../prompts/advertising.ts";
import type { Case, Suite } from "../suite.ts";
import { disguises } from "./disguise.ts";

import { chance, type Small, type Values, worldOf, wrong } from "./worlds.ts";

/** y: true by its numbers; v, r, p, q, g: true by what the shop has; n: no row of a shop could ever bear it. */
type Line = { readonly kind: string; readonly how: string; readonly line: string; readonly split: string };
const linesOf = (file: string, split: string): Line[] =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("#"))
    .map((row) => {
      const [kind = "", how = "", line = ""] = row.split("\t");
      return { kind, how, line, split };
    });
const plainOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((row) => row !== "");

const fill = (line: string, values: Values) => line.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
const marketFor = (line: string): Market => (/\p{Script=Han}/u.test(line) ? "CN" : "GB");
const judged = (text: string, { grounds }: Small, market: Market) => checkText(text, grounds, advertisingRules(market));

/** False ways to say a line: its numbers in a shop where others hold, and the line itself in a shop where it does not. */
function falseCases({ kind, how, line, split }: Line, seed: number): Case[] {
  const market = marketFor(line);
  const other = worldOf({ kind, line }, false, market, seed);
  const holding = worldOf({ kind, line }, true, market, seed);
  const texts: [string, Small][] = [[fill(line, holding.values), other]];
  const wrongly = fill(line, wrong(holding.values, chance(seed + 1)));
  if (how === "y" && wrongly !== fill(line, holding.values)) texts.push([wrongly, holding]);
  const hidden = disguises[seed % disguises.length];
  const disguised = hidden?.write(texts[0]?.[0] ?? "");
  if (hidden && disguised && disguised !== texts[0]?.[0]) texts.push([disguised, other]);
  return texts.map(([text, world], at) => {
    const checked = judged(text, world, market);
    const way = at === 0 ? "elsewhere" : text === disguised ? `hidden: ${hidden?.name}` : "numbers";
    return { id: `false/${split}/${kind}/${way}/${text}`, ok: !checked.ok, kind, split, way };
  });
}
function trueCase({ kind, how, line, split }: Line, seed: number): Case[] {
  if (how === "n") return [];
  const market = marketFor(line);
  const world = worldOf({ kind, line }, true, market, seed);
  const text = fill(line, world.values);
  const checked = judged(text, world, market);
  const why = [
    ...checked.claims.flatMap(({ claim, verdict }) =>
      verdict.ok ? [] : [`${claim.words}: ${verdict.why} ${verdict.value ?? ""}`],
    ),
    ...checked.forbidden.map(({ words, rule }) => `${words}: ${rule.id}`),
  ];
  return [{ id: `true/${split}/${kind}/${text}`, ok: checked.ok, kind, split, why }];
}
function plainCase(line: string, split: string, seed: number): Case {
  const market = marketFor(line);
  const world = worldOf({ kind: "plain", line }, false, market, seed);
  const checked = judged(line, world, market);
  const why = [
    ...checked.claims.map(({ claim }) => `${claim.kind}: ${claim.words}`),
    ...checked.forbidden.map(({ words, rule }) => `${words}: ${rule.id}`),
  ];
  return { id: `plain/${split}/${line}`, ok: checked.ok, split, why };
}

function figures(cases: readonly Case[], name: string, metrics: Record<string, number | string>) {
  const good = cases.filter(({ ok }) => ok).length;
  const [low, high] = wilsonInterval({ of: good, from: cases.length });
  metrics[`${name}_cases`] = cases.length;
  metrics[name] = cases.length === 0 ? 0 : good / cases.length;
  metrics[`${name}_95`] = `${low.toFixed(4)}…${high.toFixed(4)}`;
}

/** Persuasion that is true passes; persuasion that is not, is refused, however it is written. */
export const truthSuite: Suite = {
  name: "truth",
  about:
    "false claims planted in advertising are refused, true and plain text is not; phrasings apart from the rules' own",
  sizes: { draws: 4 },
  async run({ seed, sizes, tell }) {
    const splits = [
      linesOf("held-out.tsv", "first"),
      linesOf("held-out-second.tsv", "second"),
      linesOf("held-out-third.tsv", "third"),
      linesOf("held-out-fourth.tsv", "fourth"),
      linesOf("held-out-fifth.tsv", "fifth"),
      linesOf("held-out-sixth.tsv", "sixth"),
      linesOf("held-out-seventh.tsv", "seventh"),
      linesOf("held-out-eighth.tsv", "eighth"),
      linesOf("held-out-ninth.tsv", "ninth"),
    ];
    const draws = Array.from({ length: sizes["draws"] ?? 4 }, (_, at) => seed + 1 + at * 7919);
    const metrics: Record<string, number | string> = {};
    const cases: Case[] = [];
    for (const lines of splits) {
      const split = lines[0]?.split ?? "";
      const planted = lines.flatMap((line, at) => draws.flatMap((each) => falseCases(line, each + at)));
      const honest = lines.flatMap((line, at) => draws.flatMap((each) => trueCase(line, each + at)));
      figures(planted, `${split}_false_caught`, metrics);
      figures(honest, `${split}_true_passed`, metrics);
      cases.push(...planted, ...honest);
      tell(`${split}: ${planted.length} false, ${honest.length} true`);
    }
    for (const [split, file] of [
      ["first", "plain.tsv"],
      ["second", "plain-second.tsv"],
      ["third", "plain-third.tsv"],
      ["fifth", "plain-fifth.tsv"],
      ["sixth", "plain-sixth.tsv"],
      ["seventh", "plain-seventh.tsv"],
      ["eighth", "plain-eighth.tsv"],
      ["ninth", "plain-ninth.tsv"],
    ] as const) {
      const plain = plainOf(file).map((line, at) => plainCase(line, split, seed + at));
      figures(plain, `${split}_plain_passed`, metrics);
      cases.push(...plain);
    }
    return { metrics, cases };
  },
};
