/** What this browser was told before: language, theme, the last shop. A browser that keeps nothing is asked again. */
export function remembered(what: string): string | null {
  try {
    return localStorage.getItem(`zhanggui.${what}`);
  } catch {
    return null;
  }
}
export function remember(what: string, value: string): void {
  try {
    localStorage.setItem(`zhanggui.${what}`, value);
  } catch {
    // kept for this visit only
  }
}
