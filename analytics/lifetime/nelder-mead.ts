/** The lowest point of a function near `start` (Nelder & Mead 1965; usual coefficients, restarted once from where it stopped). */
export function lowestPoint(
  value: (point: readonly number[]) => number,
  start: readonly number[],
  steps = 400,
): number[] {
  const once = (from: readonly number[]) => descend(value, from, steps);
  return once(once(start));
}
type Corner = { readonly at: readonly number[]; readonly height: number };
function descend(value: (point: readonly number[]) => number, start: readonly number[], steps: number): number[] {
  const corner = (at: readonly number[]): Corner => ({ at, height: value(at) });
  let corners = [
    corner(start),
    ...start.map((_, axis) => corner(start.map((each, index) => (index === axis ? each + 0.5 : each)))),
  ];
  for (let step = 0; step < steps; step++) {
    corners = corners.sort((one, two) => one.height - two.height);
    const [best, worst, second] = [corners[0], corners.at(-1), corners.at(-2)];
    if (!best || !worst || !second || Math.abs(worst.height - best.height) < 1e-9 * (1 + Math.abs(best.height))) break;
    const others = corners.slice(0, -1);
    const centre = start.map((_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length);
    const along = (far: number) => corner(centre.map((each, axis) => each + far * ((worst.at[axis] ?? 0) - each)));
    const mirrored = along(-1);
    let next = mirrored;
    if (mirrored.height < best.height) {
      const further = along(-2);
      if (further.height < mirrored.height) next = further;
    } else if (mirrored.height >= second.height) next = along(mirrored.height < worst.height ? -0.5 : 0.5);
    if (next.height < worst.height) corners[corners.length - 1] = next;
    else
      corners = corners.map((each) =>
        each === best ? each : corner(each.at.map((x, axis) => (x + (best.at[axis] ?? 0)) / 2)),
      );
  }
  return [...corners.reduce((one, two) => (two.height < one.height ? two : one)).at];
}
