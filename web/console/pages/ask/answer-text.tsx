import { useMemo } from "react";
import type { Fact } from "../../api/types.ts";
import { useEvidence } from "../../parts/evidence.tsx";
import { factLabel } from "../../words/labels.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { bindNumbers, type Piece } from "./bind-numbers.ts";
import { askWords } from "./words.ts";

/** Lines of an answer: those that begin with a dash are a list, the others paragraphs. */
type Block = { readonly list: boolean; readonly lines: readonly (readonly Piece[])[] };

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
  const blocks: { list: boolean; lines: Piece[][] }[] = [];
  for (const line of lines) {
    const list = /^\s*- /.test(line[0]?.text ?? "");
    const bare = list ? [{ ...line[0], text: (line[0]?.text ?? "").replace(/^\s*- /, "") }, ...line.slice(1)] : line;
    const last = blocks.at(-1);
    if (last?.list && list) last.lines.push(bare);
    else blocks.push({ list, lines: [bare] });
  }
  return blocks;
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

/** An answer as it was written; each figure in it opens its source. */
export function AnswerText({ text, facts }: { text: string; facts: readonly Fact[] }) {
  const blocks = useMemo(() => blocksOf(linesOf(bindNumbers(text, facts))), [text, facts]);
  return blocks.map(({ list, lines }, at) =>
    list ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of an answer never change.
      <ul key={at}>
        {lines.map((line, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor do its lines.
          <li key={row}>
            <Line pieces={line} />
          </li>
        ))}
      </ul>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of an answer never change.
      <p key={at}>
        <Line pieces={lines[0] ?? []} />
      </p>
    ),
  );
}
