import type { HiddenSettings } from "./hidden-settings.ts";
import type { Sample } from "./logistic.ts";
import type { Random } from "./random.ts";
import { wantedShare } from "./wanted.ts";

const NEAR_ENOUGH = 1e-5;
const START = { rows: 0.15, bias: 0.05, squares: 1e-3, topSquares: 1e-2, biasSquares: 0.1 };
const pace = { top: 0.3, bias: 0.1 };

/** The weights of one training run and what it needs at each visit, allocated once. */
export class HiddenRun {
  readonly rows: Float32Array;
  readonly top: Float32Array;
  readonly topBias: Float32Array;
  private readonly biasAt: number;
  private readonly rowSquares: Float32Array;
  private readonly topSquares: Float32Array;
  private readonly topBiasSquares: Float32Array;
  private readonly units: Float32Array;
  private readonly unitSlopes: Float32Array;
  private readonly slopes: Float32Array;
  private kept = 0;
  private readonly keptRows = new Int32Array(9000);
  private readonly keptValues = new Float32Array(9000);

  private readonly classes: number;
  private readonly settings: HiddenSettings;
  private readonly random: Random;

  constructor(features: number, classes: number, settings: HiddenSettings, random: Random) {
    this.classes = classes;
    this.settings = settings;
    this.random = random;
    const { units } = settings;
    const spread = (): number => (random.next() + random.next() + random.next() - 1.5) * 1.2;
    this.biasAt = features * units;
    this.rows = new Float32Array((features + 1) * units).map((_, at) =>
      at < this.biasAt ? spread() * START.rows : START.bias,
    );
    this.top = new Float32Array(units * classes).map(() => spread() * Math.sqrt(2 / units));
    this.topBias = new Float32Array(classes);
    this.rowSquares = new Float32Array(features + 1).fill(START.squares);
    this.topSquares = new Float32Array(units * classes).fill(START.topSquares);
    this.topBiasSquares = new Float32Array(classes).fill(START.biasSquares);
    this.units = new Float32Array(units);
    this.unitSlopes = new Float32Array(units);
    this.slopes = new Float32Array(classes);
  }

  visit(sample: Sample, rate: number): void {
    this.forward(sample);
    if (this.readSlopes(sample) < NEAR_ENOUGH) return;
    this.learnTop(rate);
    this.learnRows(rate);
  }

  private forward(sample: Sample): void {
    const { rows, units, settings, random, keptRows, keptValues } = this;
    const width = units.length;
    const scale = 1 / (1 - settings.dropout);
    units.set(rows.subarray(this.biasAt));
    this.kept = 0;
    for (let at = 0; at < sample.features.length; at += 1) {
      if (random.next() < settings.dropout) continue;
      const row = (sample.features[at] ?? 0) * width;
      const value = (sample.values[at] ?? 0) * scale;
      keptRows[this.kept] = row / width;
      keptValues[this.kept] = value;
      this.kept += 1;
      for (let unit = 0; unit < width; unit += 1) units[unit] = (units[unit] ?? 0) + value * (rows[row + unit] ?? 0);
    }
    const lift = 1 / (1 - settings.unitDropout);
    for (let unit = 0; unit < width; unit += 1)
      units[unit] = (units[unit] ?? 0) > 0 && random.next() >= settings.unitDropout ? (units[unit] ?? 0) * lift : 0;
  }

  /** What was said minus what is true for each label; returns the square of its length. */
  private readSlopes(sample: Sample): number {
    const { slopes, units, top, classes } = this;
    slopes.set(this.topBias);
    for (let unit = 0; unit < units.length; unit += 1) {
      const value = units[unit] ?? 0;
      if (value === 0) continue;
      for (let label = 0; label < classes; label += 1)
        slopes[label] = (slopes[label] ?? 0) + value * (top[unit * classes + label] ?? 0);
    }
    let highest = -Infinity;
    for (const score of slopes) highest = Math.max(highest, score);
    let sum = 0;
    for (let label = 0; label < classes; label += 1) {
      slopes[label] = Math.exp((slopes[label] ?? 0) - highest);
      sum += slopes[label] ?? 0;
    }
    let norm = 0;
    for (let label = 0; label < classes; label += 1) {
      const wanted = wantedShare(label, sample);
      const gap = ((slopes[label] ?? 0) / sum - wanted) * sample.weight;
      slopes[label] = gap;
      norm += gap * gap;
    }
    return norm;
  }

  private learnTop(rate: number): void {
    const { slopes, units, unitSlopes, top, topSquares, topBias, topBiasSquares, classes } = this;
    const lift = 1 / (1 - this.settings.unitDropout);
    for (let unit = 0; unit < units.length; unit += 1) {
      const value = units[unit] ?? 0;
      unitSlopes[unit] = 0;
      if (value === 0) continue;
      let back = 0;
      for (let label = 0; label < classes; label += 1) {
        const at = unit * classes + label;
        const slope = slopes[label] ?? 0;
        back += (top[at] ?? 0) * slope;
        const square = (topSquares[at] ?? 0) + (value * slope) ** 2;
        topSquares[at] = square;
        top[at] = (top[at] ?? 0) - (rate * pace.top * value * slope) / Math.sqrt(square);
      }
      unitSlopes[unit] = back * lift;
    }
    for (let label = 0; label < classes; label += 1) {
      const slope = slopes[label] ?? 0;
      const square = (topBiasSquares[label] ?? 0) + slope * slope;
      topBiasSquares[label] = square;
      topBias[label] = (topBias[label] ?? 0) - (rate * pace.bias * slope) / Math.sqrt(square);
    }
  }

  private learnRows(rate: number): void {
    const { unitSlopes, keptRows, keptValues } = this;
    let norm = 0;
    for (const slope of unitSlopes) norm += slope * slope;
    if (norm === 0) return;
    for (let at = 0; at < this.kept; at += 1) this.step(keptRows[at] ?? 0, keptValues[at] ?? 0, norm, rate);
    this.step(this.biasAt / unitSlopes.length, pace.bias, norm, rate);
  }

  private step(row: number, value: number, norm: number, rate: number): void {
    const { rows, rowSquares, unitSlopes } = this;
    const square = (rowSquares[row] ?? 0) + norm * value * value;
    rowSquares[row] = square;
    const stride = rate / Math.sqrt(square);
    const keep = 1 - stride * this.settings.decay;
    const from = row * unitSlopes.length;
    const { silentForget } = this.settings;
    for (let unit = 0; unit < unitSlopes.length; unit += 1) {
      const slope = unitSlopes[unit] ?? 0;
      if (slope === 0 && !silentForget) continue;
      rows[from + unit] = (rows[from + unit] ?? 0) * keep - stride * value * slope;
    }
  }
}
