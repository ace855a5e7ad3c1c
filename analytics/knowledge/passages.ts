/** Passages are what an answer quotes: long enough to be understood alone, short enough to be read in a chat. */
const longest = 600;
const most = 400;

const headingOf = (block: string): string | null => /^#{1,6}\s+(.+?)\s*#*$/.exec(block)?.[1] ?? null;

/** Cuts a block that is too long at the ends of its lines, and its lines at the ends of sentences. */
function pieces(block: string): string[] {
  if (block.length <= longest) return [block];
  const parts = block.includes("\n") ? block.split("\n") : block.split(/(?<=[。!?;]|[.!?;]\s)/u);
  const cut = parts.length > 1 ? parts.flatMap(pieces) : (block.match(/[\s\S]{1,600}/gu) ?? []);
  return joined(cut, block.includes("\n") ? "\n" : "");
}

/** Neighbours put together again as long as they fit. */
function joined(parts: readonly string[], between: string): string[] {
  const out: string[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last !== undefined && last.length + between.length + part.length <= longest)
      out[out.length - 1] = last + between + part;
    else out.push(part);
  }
  return out.map((each) => each.trim()).filter((each) => each !== "");
}

export type PassageText = { readonly heading: string | null; readonly text: string };
/** An article's text (paragraphs between blank lines, headings as in Markdown) in passages, each with the heading it
 * stands under. At most 400 of them. */
export function passagesOf(title: string, body: string): PassageText[] {
  const sections: { heading: string | null; blocks: string[] }[] = [{ heading: null, blocks: [] }];
  for (const block of body.replaceAll("\r\n", "\n").split(/\n\s*\n|\n(?=#{1,6}\s)/)) {
    const [first = "", ...rest] = block.trim().split("\n");
    const heading = headingOf(first);
    if (heading !== null) sections.push({ heading: heading === title ? null : heading, blocks: [] });
    const text = heading === null ? block.trim() : rest.join("\n").trim();
    if (text !== "") sections.at(-1)?.blocks.push(text);
  }
  return sections
    .flatMap(({ heading, blocks }) => joined(blocks.flatMap(pieces), "\n").map((text) => ({ heading, text })))
    .slice(0, most);
}
