/** The number by which the server's policy knows styles of this page (server/http/pages/serve-pages.ts). */
export const pageNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

/** Some libraries write a style without being told the number: they get it here, for styles only and before anything runs. */
export function markStyles(): void {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = pageNonce();
    return element;
  }) as typeof document.createElement; // its overloads differ in what they give back only
}
