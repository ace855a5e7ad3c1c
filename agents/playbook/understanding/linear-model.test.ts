import { describe, expect, test } from "vitest";
import { packModel } from "../../../evals/understanding/write-model.ts";
import { emptyFeatures } from "./features.ts";
import { parseModel } from "./linear-model.ts";

describe("a model file", () => {
  test("gives back the weights it was written with, to four bits", () => {
    const hashes = Uint32Array.of(0x12345678, 0xfedcba98, 0x00ffee00);
    const weights = Float32Array.of(1, -1, 0, -2, 2, 0, 0, 0, 0, 0.1, 0, -0.1);
    const bytes = packModel({ labels: ["a", "b", "c"], hashes, weights, mass: Float32Array.of(1, 1, 1) }, 10, 1);
    const features = emptyFeatures();
    features.hashes.set([0x12345678, 0xfedcba98, 0xaaaaaaaa]);
    features.values.set([1, 0.5, 9]);
    features.size = 3;
    const [a = 0, b = 0, c = 0] = parseModel(bytes).probabilities(features);
    // scores 0.1, 0 and -0.1: the two features cancel out, the third is unknown.
    expect(Math.log(a / b)).toBeCloseTo(0.1, 1);
    expect(Math.log(b / c)).toBeCloseTo(0.1, 1);
  });

  test("keeps the rows that move scores most when not all fit", () => {
    const hashes = Uint32Array.of(1 << 10, 1 << 20);
    const weights = Float32Array.of(0.1, -0.1, 3, -3, 0, 0);
    const model = { labels: ["a", "b"], hashes, weights, mass: Float32Array.of(1, 1) };
    expect(parseModel(packModel(model, 1, 1)).head.features).toBe(1);
    const features = emptyFeatures();
    features.hashes[0] = 1 << 20;
    features.values[0] = 1;
    features.size = 1;
    expect(parseModel(packModel(model, 1, 1)).probabilities(features)[0]).toBeGreaterThan(0.9);
  });

  test("of a hidden layer lets silent units say nothing", () => {
    const top = { weights: Float32Array.of(2, 0, 0, 9), bias: Float32Array.of(0, 0) };
    const hashes = Uint32Array.of(0x12345678);
    // The first unit answers 1, the second −1: only the first may speak for its label.
    const model = { labels: ["a", "b"], hashes, weights: Float32Array.of(1, -1, 0, 0), mass: Float32Array.of(1), top };
    const features = emptyFeatures();
    features.hashes[0] = 0x12345678;
    features.values[0] = 1;
    features.size = 1;
    const read = parseModel(packModel(model, 1, 1));
    const [a = 0, b = 0] = read.scoresAt(read.rowsOf(features), features.values);
    expect([a, b]).toEqual([expect.closeTo(2, 1), 0]);
  });
});
