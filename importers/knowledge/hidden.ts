type Attributes = Readonly<Record<string, string>>;
/** A rule of a page's own styles that hides what a class, an id or a tag names. */
export type StyleRule = { readonly selector: string };

const hiding = [
  /display\s*:\s*none/,
  /visibility\s*:\s*(?:hidden|collapse)/,
  /opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)/,
  /font-size\s*:\s*0(?:\.0+)?\s*(?:px|pt|em|rem|%)?\s*(?:;|!|$)/,
  /color\s*:\s*transparent/,
  /text-indent\s*:\s*-\d{3,}/,
  /(?:left|right|top|bottom|margin-left|margin-top)\s*:\s*-\d{3,}/,
  /clip(?:-path)?\s*:\s*(?:rect\(\s*0|inset\(\s*(?:50|100)%)/,
];
const noSize = /(?:^|;|\s)(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:;|!|$)/;
/** White letters, where no other background is given. */
const white = /(?:^|;|\s)color\s*:\s*(?:white|#fff(?:fff)?\b|rgba?\(\s*255\s*,\s*255\s*,\s*255)/;
const background = /background/;

function hides(style: string): boolean {
  const plain = style.toLowerCase().replaceAll(/\/\*.*?\*\//gs, "");
  if (hiding.some((pattern) => pattern.test(plain))) return true;
  if (noSize.test(plain) && /overflow\s*:\s*hidden/.test(plain)) return true;
  return white.test(plain) && !background.test(plain);
}

/** The hiding rules of a page's style sheets, by the last simple selector of each. */
export function styleRules(css: string): StyleRule[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const rules: StyleRule[] = [];
  for (const [, selectors = "", body = ""] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!hides(body)) continue;
    for (const each of selectors.split(",")) {
      const last =
        each
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? "";
      if (/^[.#]?[\w-]+$/.test(last)) rules.push({ selector: last.toLowerCase() });
    }
  }
  return rules;
}

/** Whether nobody who looks at the page sees an element. */
export function hidesByStyle(name: string, attributes: Attributes, rules: readonly StyleRule[]): boolean {
  if ("hidden" in attributes || attributes["aria-hidden"] === "true" || attributes["type"] === "hidden") return true;
  if (hides(attributes["style"] ?? "")) return true;
  if (rules.length === 0) return false;
  const own = new Set([
    name,
    ...(attributes["class"] ?? "")
      .toLowerCase()
      .split(/\s+/)
      .map((each) => `.${each}`),
    `#${(attributes["id"] ?? "").toLowerCase()}`,
  ]);
  return rules.some(({ selector }) => own.has(selector));
}
