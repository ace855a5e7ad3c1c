import { expect, test } from "vitest";
import type { ThemeName } from "../../core/review-themes.ts";
import { complaintChanges, type Span, type Voice } from "./complaint-changes.ts";

let seed = 7;
const unit = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const voice = (id: string, product: string, ...themes: ThemeName[]): Voice => ({ id, kind: "review", product, themes });
const span = (voices: Voice[], reviews: Record<string, number>): Span => ({
  voices,
  heard: new Map(Object.entries(reviews).map(([product, count]) => [product, { reviews: count, conversations: 0 }])),
});

test("a complaint that began stands, with its share of all reviews and who said it", () => {
  const before = span([voice("a", "P1", "color")], { P1: 60, P2: 60 });
  const now = span(
    ["b", "c", "d", "e", "f", "g"].map((id) => voice(id, "P1", "smell")),
    { P1: 20, P2: 20 },
  );
  const [first, ...rest] = complaintChanges(before, now);
  expect(first).toMatchObject({ product: "P1", theme: "smell", share: 0.3, shareBefore: 0, moved: "more" });
  expect(first?.ids).toEqual(["b", "c", "d", "e", "f", "g"]);
  expect(rest.every(({ moved }) => moved === null)).toBe(true);
});
test("the same share of many more reviews is no rise", () => {
  const many = Array.from({ length: 30 }, (_, at) => voice(`n${at}`, "P1", "size"));
  const [row] = complaintChanges(span(many.slice(0, 3), { P1: 30 }), span(many, { P1: 300 }));
  expect(row).toMatchObject({ share: 0.1, shareBefore: 0.1, moved: null });
});
test("over many quiet shops hardly any change is claimed", () => {
  const names: ThemeName[] = ["quality", "broken", "size", "smell", "delivery", "service"];
  const quiet = (reviews: number): Span => {
    const products = Array.from({ length: 25 }, (_, at) => `P${at}`);
    const voices = products.flatMap((product) =>
      Array.from({ length: reviews }, (_, at) =>
        voice(`${product}-${at}`, product, ...names.filter(() => unit() < 0.04)),
      ),
    );
    return span(voices, Object.fromEntries(products.map((product) => [product, reviews])));
  };
  let claims = 0;
  for (let shop = 0; shop < 100; shop++)
    claims += complaintChanges(quiet(40), quiet(15)).filter(({ moved }) => moved !== null).length;
  expect(claims).toBeLessThan(15);
});
