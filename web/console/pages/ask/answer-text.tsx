import { useMemo } from "react";
import type { Fact } from "../../api/types.ts";
import { useEvidence } from "../../parts/evidence.tsx";
import { factLabel } from "../../words/labels.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { bindNumbers, type Piece } from "./bind-numbers.ts";
import { askWords } from "./words.ts";

/** Lines of an answer that stand together: a heading, a paragraph, the points of a list, the rows of a table. */
type Kind = "heading" | "list" | "table" | "text" | "aside";
type Block = { readonly kind: Kind; readonly lines: Piece[][] };
const marks: readonly (readonly [Kind, RegExp])[] = [
  ["heading", /^#{1,4} /],
  ["list", /^\s*(?:- (?:\[.\] )?|\d+\. )/],
  ["table", /^\s*\|/],
  ["aside", /^> /],
];

/** The pieces of the whole text cut at its line breaks. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces)
    piece.text.split("\n").forEach((part, at) => {
      if (at > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ ...piece, text: part });
    });
  return lines.filter((line) => line.length > 0);
}

function blocksOf(lines: readonly Piece[][]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const [first, ...rest] = line;
    const start = first?.text ?? "";
    const [kind, mark] = marks.find(([, each]) => each.test(start)) ?? ["text", null];
    // The line under a table's head holds nothing to read.
    if (kind === "table" && /^[\s|:-]+$/.test(line.map(({ text }) => text).join(""))) continue;
    const bare = mark && kind !== "table" ? [{ ...first, text: start.replace(mark, "") }, ...rest] : line;
    const last = blocks.at(-1);
    if (last?.kind === kind && (kind === "list" || kind === "table")) last.lines.push(bare);
    else blocks.push({ kind, lines: [bare] });
  }
  return blocks;
}

/** The cells of a table's row, each with its figures. */
function cellsOf(line: readonly Piece[]): Piece[][] {
  const cells: Piece[][] = [];
  for (const piece of line)
    piece.text.split("|").forEach((part, at) => {
      if (at > 0) cells.push([]);
      if (part.trim() !== "") cells.at(-1)?.push({ ...piece, text: part });
    });
  return cells.slice(0, -1);
}

function Line({ pieces }: { pieces: readonly Piece[] }) {
  const { language } = useLanguage();
  const t = useWords(askWords);
  const open = useEvidence();
  return pieces.map(({ text, fact }, at) =>
    fact ? (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of an answer never change.
        key={at}
        type="button"
        className="number-link"
        title={`${t.source}: ${factLabel(fact.label, language)}`}
        onClick={() => open({ title: factLabel(fact.label, language), facts: [fact] })}
      >
        {text}
      </button>
    ) : (
      text.replaceAll("**", "")
    ),
  );
}

function Shown({ kind, lines }: Block) {
  const [first = []] = lines;
  switch (kind) {
    case "heading":
      return (
        <h3>
          <Line pieces={first} />
        </h3>
      );
    case "list":
      return (
        <ul>
          {lines.map((line, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never change.
            <li key={row}>
              <Line pieces={line} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return (
        <table>
          <tbody>
            {lines.map((line, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never change.
              <tr key={row}>
                {cellsOf(line).map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do their cells.
                  <td key={at}>
                    <Line pieces={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "aside":
    case "text":
      return (
        <p className={kind === "aside" ? "quiet" : undefined}>
          <Line pieces={first} />
        </p>
      );
    default:
      return kind satisfies never;
  }
}

/** An answer as it was written; each figure in it opens its source. */
export function AnswerText({ text, facts }: { text: string; facts: readonly Fact[] }) {
  const blocks = useMemo(() => blocksOf(linesOf(bindNumbers(text, facts))), [text, facts]);
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of an answer never change.
    <Shown key={at} {...block} />
  ));
}
