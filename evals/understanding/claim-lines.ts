import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findClaims } from "../../core/truth/find-claims.ts";
import { viewsOf } from "../../core/truth/fold.ts";

/** A line and what it claims: a kind, a kind that no row could bear (`free:never`), or `none`. */
export type ClaimLine = { readonly label: string; readonly text: string; readonly list: string };

export const claimLabels = [
  "none",
  "scarcity",
  "urgency",
  "lowest_price",
  "lowest_price:market",
  "discount",
  "official",
  "comparison",
  "best_seller",
  "best_seller:market",
  "free",
  "free:never",
  "popularity",
  "popularity:never",
  "guarantee",
  "guarantee:never",
];
const beyond: Readonly<Record<string, string>> = {
  lowest_price: "lowest_price:market",
  best_seller: "best_seller:market",
  free: "free:never",
  popularity: "popularity:never",
  guarantee: "guarantee:never",
};
const samples: Readonly<Record<string, string>> = {
  left: "3",
  was: "268",
  now: "199.5",
  hours: "8",
  days: "3",
  buyers: "420",
  sold: "3250",
  good: "97",
  stars: "4.8",
  gdays: "15",
  gyears: "2",
  window: "30",
  pct: "25",
  off: "60",
  fold: "7.5",
};
const ends = [
  ["今晚", "tonight"],
  ["周五", "Friday"],
  ["11月20日", "November 20"],
] as const;

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8").split("\n");

/** A list of planted claims, filled in as a shop would have it; said with an end it is said with three. */
function planted(name: string): ClaimLine[] {
  return read(`evals/suites/truth/${name}.tsv`)
    .filter((row) => row !== "" && !row.startsWith("#"))
    .flatMap((row) => {
      const [kind = "", how = "", line = ""] = row.split("\t");
      const label = how === "n" ? (beyond[kind] ?? kind) : kind;
      const currency = /\p{Script=Han}/u.test(line) ? "¥" : "£";
      return (/\{end/u.test(line) ? ends : ends.slice(0, 1)).map(([zh, en]) => {
        const values: Readonly<Record<string, string>> = { ...samples, endzh: zh, enden: en, cur: currency };
        return { label, text: line.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ""), list: name };
      });
    });
}
const plain = (name: string, list: string): ClaimLine[] =>
  read(`evals/suites/truth/${name}.tsv`)
    .filter((row) => row !== "")
    .map((text) => ({ label: "none", text, list }));

/** The lists that were measured once and may be learned from, each with its plain text. */
export const knownLists = (): ClaimLine[][] => [
  [...planted("held-out"), ...plain("plain", "held-out")],
  [...planted("held-out-second"), ...plain("plain-second", "held-out-second")],
  [...planted("held-out-third"), ...plain("plain-third", "held-out-third")],
  planted("held-out-fourth"),
  [...planted("held-out-fifth"), ...plain("plain-fifth", "held-out-fifth")],
  [...planted("held-out-sixth"), ...plain("plain-sixth", "held-out-sixth")],
  [...planted("held-out-seventh"), ...plain("plain-seventh", "held-out-seventh")],
  [...planted("held-out-eighth"), ...plain("plain-eighth", "held-out-eighth")],
  [...planted("held-out-ninth"), ...plain("plain-ninth", "held-out-ninth")],
];

/** Lines written for this, in sections: a file a hand, as each wrote them without seeing the others' or the rules. */
export const ownClaimLines = (): ClaimLine[] =>
  readdirSync(new URL("evals/understanding/claims", root))
    .sort()
    .flatMap((file) => {
      let label = "";
      return read(`evals/understanding/claims/${file}`).flatMap((line) => {
        const section = /^\[(.+)\]$/u.exec(line)?.[1];
        if (section) label = section;
        return section || line === "" || line.startsWith("#") ? [] : [{ label, text: line, list: file }];
      });
    });

/** Texts that ship and are read by buyers: guides, replies and messages. What the rules read a claim in is left out. */
export function shippedText(claims: (text: string) => boolean): ClaimLine[] {
  const files = [
    ...["zh", "en"].flatMap((language) => folder(`prompts/replies/${language}`, ".liquid")),
    ...readdirSync(new URL("prompts/packs", root)).flatMap((pack) =>
      ["zh", "en"].flatMap((language) => folder(`prompts/packs/${pack}/${language}`, ".md")),
    ),
    "prompts/sentences/zh.yaml",
    "prompts/tools/zh.yaml",
    ...["zh", "en"].flatMap((language) => [`prompts/flows/${language}.yaml`, `prompts/buyers/${language}.yaml`]),
  ];
  const sentences = files.flatMap((path) => read(path).flatMap(sentencesOf));
  return [...new Set(sentences)]
    .filter((text) => !claims(text))
    .map((text) => ({ label: "none", text, list: "shipped" }));
}
const folder = (path: string, ending: string) =>
  readdirSync(new URL(path, root))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${path}/${name}`);
const sentencesOf = (line: string): string[] =>
  (line.startsWith("#") || /^(?:version|intents|---)/u.test(line) ? "" : line)
    .replaceAll(/\{%.*?%\}/g, " ")
    .replaceAll(/\{\{.*?\}\}|\{\w+\}/g, "3")
    .replace(/^\s*[\w.]+:\s*/u, "")
    .replace(/":\s+/u, "。")
    .split(/(?<=[。！？!?；])|(?<=\.)\s/u)
    .map((each) => each.replace(/^[\s\-*|"']+|["']\s*$/gu, "").trim())
    .filter((each) => each.length > 3 && each.length < 200);

/** As the model reads it: the last view has undone what hides a claim. */
export const readable = (text: string): string => viewsOf(text).at(-1)?.text ?? "";

/** Names of real products, every fourth of a gift shop's: in capitals, with marks and sizes, claiming nothing. */
export function productNames(): ClaimLine[] {
  const file = gunzipSync(readFileSync(new URL("demo/files/uci/online_retail.csv.gz", root))).toString("utf8");
  const names = new Set([...file.matchAll(/^\w+,\w+,([A-Z][^,"\n]{6,}),/gmu)].map(([, name = ""]) => name.trim()));
  return [...names]
    .filter((name) => name === name.toUpperCase())
    .sort()
    .filter((_, at) => at % 4 === 0)
    .map((text) => ({ label: "none", text, list: "shipped" }))
    .filter(({ text }) => findClaims(text).length === 0);
}

/** All that is learned from. */
export const allClaimLines = (): ClaimLine[] => [
  ...knownLists().flat(),
  ...ownClaimLines(),
  ...shippedText((text) => findClaims(text).length > 0),
  ...productNames(),
];
