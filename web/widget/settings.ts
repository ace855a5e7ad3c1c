export type Settings = {
  readonly server: string;
  readonly shop: string;
  /** Where the shop's own server gives a token for whoever is signed in there. */
  readonly tokenUrl: string | null;
  readonly token: string | null;
  readonly language: string;
  readonly color: string | null;
  readonly side: "left" | "right";
};

/** The tag that brought this script: the page says everything with it. */
const ownTag = (): HTMLScriptElement | null => {
  const current = document.currentScript;
  return current instanceof HTMLScriptElement
    ? current
    : document.querySelector<HTMLScriptElement>('script[data-shop][src*="/widget.js"]');
};

/** null where the tag names no shop: then there is nothing to show. */
export function readSettings(): Settings | null {
  const tag = ownTag();
  const shop = tag?.dataset["shop"]?.trim();
  if (!tag || !shop) return null;
  const { tokenUrl, token, language, color, position } = tag.dataset;
  return {
    server: new URL(tag.src, location.href).origin,
    shop,
    tokenUrl: tokenUrl ? new URL(tokenUrl, location.href).href : null,
    token: token || null,
    language: language || document.documentElement.lang || navigator.language,
    color: color ?? null,
    side: position === "left" ? "left" : "right",
  };
}
