/** A text as it is read: every character knows which part of the original it stands for. */
export type View = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] };

/** Rebuilds a view with some stretches written another way; a stretch stands for all that it replaced. */
export function rewrite(view: View, pattern: RegExp, write: (match: RegExpExecArray) => string): View {
  let text = "";
  const from: number[] = [];
  const to: number[] = [];
  let done = 0;
  const keep = (until: number) => {
    text += view.text.slice(done, until);
    for (let at = done; at < until; at += 1) {
      from.push(view.from[at] ?? 0);
      to.push(view.to[at] ?? 0);
    }
  };
  for (const match of view.text.matchAll(pattern)) {
    const written = write(match);
    if (written === match[0]) continue;
    const end = match.index + match[0].length;
    keep(match.index);
    text += written;
    for (let at = 0; at < written.length; at += 1) {
      from.push(view.from[match.index] ?? 0);
      to.push(view.to[end - 1] ?? 0);
    }
    done = end;
  }
  if (done === 0) return view;
  keep(view.text.length);
  return { text, from, to };
}

/** The stretch of the original behind a stretch of the view. */
export const behind = (view: View, at: number, end: number): { at: number; end: number } => ({
  at: view.from[at] ?? 0,
  end: view.to[end - 1] ?? 0,
});
