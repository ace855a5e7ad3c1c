import { parseDocument } from "htmlparser2";
import { hidesByStyle, type StyleRule, styleRules } from "./hidden.ts";

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { attribs: unknown }>;
const isElement = (node: Node): node is Element => "attribs" in node;

/** What a reader of the page never sees, or that is no part of its text. */
const left = new Set(
  "script style noscript template head iframe svg canvas object embed nav button input select textarea audio video dialog".split(
    " ",
  ),
);
const blocks = new Set(
  "p div section article main header footer aside ul ol dl dt dd table blockquote pre figure figcaption address details summary form fieldset hr".split(
    " ",
  ),
);
/** Zero-width and direction marks, tag characters, soft hyphens: what stands in a text and cannot be seen. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]/gu;
const tidy = (text: string): string => text.replaceAll(unseen, "").replaceAll(/[^\S\n]+/g, " ");
/** Deeper than any page that somebody wrote. */
const deepest = 400;

const isCell = (name: string): boolean => name === "td" || name === "th";
const headingLevel = (name: string): number => Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
const gapOf = (name: string): "\n" | "\n\n" | undefined =>
  headingLevel(name) > 0 || blocks.has(name) ? "\n\n" : ["li", "tr", "br"].includes(name) ? "\n" : undefined;
const markOf = (name: string): string =>
  headingLevel(name) > 0 ? `${"#".repeat(headingLevel(name))} ` : name === "li" ? "- " : "";

class Writer {
  private readonly out: string[] = [];
  private line = "";
  private readonly rules: readonly StyleRule[];

  constructor(rules: readonly StyleRule[]) {
    this.rules = rules;
  }

  private end(gap: "\n" | "\n\n"): void {
    const text = this.line.trim();
    this.line = "";
    if (text !== "") this.out.push(text, gap);
    else if (gap === "\n\n" && this.out.length > 0) this.out[this.out.length - 1] = gap;
  }

  write(nodes: readonly Node[], depth: number): void {
    if (depth > deepest) return;
    for (const node of nodes) {
      if (node.type === "text") this.line += tidy(node.data.replaceAll("\n", " "));
      else if (isElement(node)) this.element(node, depth);
    }
  }

  private element(node: Element, depth: number): void {
    const { name } = node;
    if (left.has(name) || hidesByStyle(name, node.attribs, this.rules)) return;
    const gap = gapOf(name);
    if (gap) this.end(gap);
    if (isCell(name) && this.line.trim() !== "") this.line += " | ";
    this.line += markOf(name);
    this.write(node.children, depth + 1);
    if (gap && name !== "br") this.end(gap);
  }

  get text(): string {
    this.end("\n");
    return this.out
      .join("")
      .replaceAll(/\n{3,}/g, "\n\n")
      .trim();
  }
}

function* elementsOf(nodes: readonly Node[], depth = 0): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node) || depth > deepest) continue;
    yield node;
    yield* elementsOf(node.children, depth + 1);
  }
}
const textIn = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.type === "text" ? node.data : isElement(node) ? textIn(node.children) : "")).join("");

/** The text of a page as its reader sees it: headings as `# …`, lists as `- …`, tables as `a | b`; without scripts,
 * comments, navigation and whatever is hidden. */
export function visibleText(html: string): { title: string | null; language: string | null; text: string } {
  const document = parseDocument(html);
  const elements = [...elementsOf(document.children)];
  const styles = elements.filter(({ name }) => name === "style").map(({ children }) => textIn(children));
  const writer = new Writer(styleRules(styles.join("\n")));
  writer.write(document.children, 0);
  const title = elements.find(({ name }) => name === "title");
  return {
    title: (title && tidy(textIn(title.children)).trim()) || null,
    language: elements.find(({ name }) => name === "html")?.attribs["lang"] || null,
    text: writer.text,
  };
}
