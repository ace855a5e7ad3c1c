import { seededRandom } from "./random.ts";

export interface Judged {
  wanted: string;
  said: string;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

export function accuracyOf(rows: readonly Judged[]): number {
  return share(rows.filter((row) => row.wanted === row.said).length, rows.length);
}

/** Mean F1 over the labels that the file holds. */
export function macroF1(rows: readonly Judged[]): number {
  const labels = [...new Set(rows.map((row) => row.wanted))];
  const scores = labels.map((label) => {
    const hits = rows.filter((row) => row.wanted === label && row.said === label).length;
    const all = rows.filter((row) => row.wanted === label).length + rows.filter((row) => row.said === label).length;
    return share(2 * hits, all);
  });
  return share(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
  );
}

/** Expected calibration error over ten bins of equal width (Naeini et al. 2015). */
export function calibrationError(rows: readonly { right: boolean; confidence: number }[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin += 1) {
    const inside = rows.filter((row) => Math.min(9, Math.floor(row.confidence * 10)) === bin);
    const right = inside.filter((row) => row.right).length;
    const said = inside.reduce((sum, row) => sum + row.confidence, 0);
    error += Math.abs(right - said) / rows.length;
  }
  return error;
}

/** 95 % interval of the accuracy by 1,000 resamples. */
export function accuracyInterval(rows: readonly Judged[]): [number, number] {
  const random = seededRandom(1);
  const shares = Array.from({ length: 1000 }, () => {
    let right = 0;
    for (let draw = 0; draw < rows.length; draw += 1) {
      const row = rows[random.below(rows.length)];
      if (row && row.wanted === row.said) right += 1;
    }
    return right / rows.length;
  }).sort((one, two) => one - two);
  return [rounded(shares[25] ?? 0), rounded(shares[974] ?? 0)];
}

/** F1 of sets of strings over all rows (micro). */
export function microF1(rows: readonly { wanted: readonly string[]; said: readonly string[] }[]): number {
  let hits = 0;
  let all = 0;
  for (const { wanted, said } of rows) {
    hits += said.filter((item) => wanted.includes(item)).length;
    all += wanted.length + said.length;
  }
  return share(2 * hits, all);
}

/** Wilson 1927: the 95 % interval of a share of few trials. */
export function wilson(hits: number, trials: number): [number, number] {
  const z = 1.96;
  const share = hits / trials;
  const middle = share + (z * z) / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const all = 1 + (z * z) / trials;
  return [rounded((middle - half) / all), rounded((middle + half) / all)];
}
