/** Whether two words differ by one slip of the keyboard: a letter more or less, two swapped, or (in longer words, where that
 * is no other word) one wrong. The first letter is seldom the wrong one. */
export function isSlip(said: string, meant: string): boolean {
  const [shorter, longer] = said.length < meant.length ? [said, meant] : [meant, said];
  if (said === meant || shorter.length < 4 || longer.length < 5 || longer.length - shorter.length > 1) return false;
  if (said[0] !== meant[0]) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  if (shorter.length < longer.length) return shorter.slice(at) === longer.slice(at + 1);
  const swapped = shorter[at] === longer[at + 1] && shorter[at + 1] === longer[at];
  if (swapped) return shorter.slice(at + 2) === longer.slice(at + 2);
  return longer.length >= 6 && shorter.slice(at + 1) === longer.slice(at + 1);
}
