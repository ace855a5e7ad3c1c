import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { inChinese } from "../../prompts/sentences.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const filesBelow = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${room}/${name.replaceAll("\\", "/")}`);

/** What a merchant meets on the console: the command line and the settings of the server speak to engineers, in English. */
const rooms = ["core", "db", "tools", "importers", "agents", "server"];
const forEngineers =
  /^(?:server\/(?:commands|jobs|mcp|model|replay|knowledge|widget)\/|server\/serve\.ts|server\/http\/routes\/(?:widget|storefront|widget-desk)|core\/config\.ts|db\/(?:migrate|open-database|effects)\.ts|db\/embedded\/)/;

/** The text of a sentence as it would be with `…` in its slots; null where it is made elsewhere. */
function sentenceOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
}
function sentencesIn(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  if (!text.includes("new AppError(")) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const said = ts.isNewExpression(node) && node.expression.getText() === "AppError" && node.arguments?.[1];
    const sentence = said ? sentenceOf(said) : null;
    if (sentence !== null && /\p{L}{3}.*\s/u.test(sentence)) found.push(sentence);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

test("whatever a merchant may be told has its Chinese", () => {
  const files = rooms.flatMap(filesBelow).filter((file) => !forEngineers.test(file) && !/\.test\.ts$/.test(file));
  const english = files.flatMap((file) =>
    sentencesIn(file)
      .filter((sentence) => inChinese(sentence) === sentence)
      .map((sentence) => `${file}: ${sentence}`),
  );
  expect(english).toEqual([]);
});
