import { termsOf } from "../../../analytics/knowledge/terms.ts";

/** Numbers in a vector. */
const size = 384;

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function add(vector: Float32Array, feature: string, weight: number): void {
  const value = hash(feature);
  const at = value % size;
  vector[at] = (vector[at] ?? 0) + (value & 0x80000000 ? -weight : weight);
}

/** A text as a vector of unit length without any model: concepts, words and character trigrams, hashed with signs
 * (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009). */
export function hashedVector(text: string): Float32Array {
  const vector = new Float32Array(size);
  const { words, concepts } = termsOf(text);
  for (const concept of new Set(concepts)) add(vector, concept, 2);
  for (const word of new Set(words)) {
    add(vector, word, 1);
    const marked = `^${word}$`;
    for (let at = 0; at + 3 <= marked.length; at++) add(vector, marked.slice(at, at + 3), 0.4);
  }
  let sum = 0;
  for (const each of vector) sum += each * each;
  const length = Math.sqrt(sum) || 1;
  return vector.map((each) => each / length);
}

/** The cosine of two vectors of unit length. */
export function cosine(one: Float32Array, two: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (two[at] ?? 0);
  return sum;
}
