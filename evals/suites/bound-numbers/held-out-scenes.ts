import type { FactBook } from "../../../agents/model/fact-book.ts";
import type { Stream } from "../../simulator/chance.ts";
import type { HeldOutForm } from "./held-out-form.ts";
import { formWords } from "./held-out-forms.ts";
import type { Ordered } from "./ordered.ts";
import type { Measured } from "./true-answers.ts";

type Tongue = "zh" | "en";
/** What the marks of a form stand for; `turned` says which marks of two words take their second. */
export type Scenery = {
  readonly words: Readonly<Record<string, string>>;
  readonly refs: Readonly<Record<string, string>>;
  readonly turned: Readonly<Record<string, boolean>>;
  readonly of: readonly Measured[];
  readonly orders: readonly Ordered[];
};
export type World = {
  readonly book: FactBook;
  readonly measured: readonly Measured[];
  readonly orders: readonly Ordered[];
};

/** A form with its marks filled in. A mark that nothing fills stays, and the form is of no use to this scene. */
export function fill(form: string, { words, refs, turned }: Scenery, language: Tongue): string {
  const text = form.replaceAll(
    /\{([\w.]+)(?::([^|}]*)\|([^}]*))?\}/g,
    (mark, name: string, one?: string, two?: string) => {
      if (one !== undefined && two !== undefined) return turned[name] ? two : one;
      return words[name] ?? (refs[name] ? `[[${refs[name]}]]` : mark);
    },
  );
  return language === "zh"
    ? text
    : text.replaceAll(
        /(^|[.?!] |\n(?:- )?|^- |^\*\*)([a-z])/g,
        (_, lead: string, letter: string) => lead + letter.toUpperCase(),
      );
}

const amountOf = (book: FactBook, name: string) => Number(book.facts.get(name)?.value ?? 0);
const least = 0.002;

/** The things that a form may speak of, or undefined where this shop has none such. */
function castOf([scene, , limits = {}]: HeldOutForm, world: World, luck: Stream): Measured[] | undefined {
  const { book, measured } = world;
  const value = (each: Measured) => amountOf(book, each.now);
  const fits = measured.filter(
    (each) =>
      Math.abs(amountOf(book, each.change)) > least &&
      (!limits.metric || each.metric === limits.metric) &&
      each.metric !== limits.not &&
      (!limits.by || each.by === limits.by) &&
      (!limits.when || (limits.when === "up") === amountOf(book, each.change) > 0) &&
      (scene === "part" || scene === "rival" || scene === "top"
        ? each.entity !== null
        : (scene !== "whole" && scene !== "pair") || each.entity === null) &&
      (scene !== "spans" || (each.span === "day" && each.entity === null)) &&
      (scene !== "top" || ["revenue", "orders", "visitors"].includes(each.metric)),
  );
  if (fits.length === 0) return undefined;
  const one = luck.one(fits);
  const row = (each: Measured) => each.metric === one.metric && each.span === one.span && each.by === one.by;
  const moved = measured.filter((each) => Math.abs(amountOf(book, each.change)) > least);
  if (scene === "top") {
    // Whoever did not move may still be first.
    const ranked = measured.filter(row).sort((left, right) => value(right) - value(left));
    const [first, second] = ranked;
    return first && second && value(first) > value(second) && !isBeaten(first, world) ? [first, second] : undefined;
  }
  const seconds = {
    pair: moved.filter(
      (each) =>
        each.metric !== one.metric && each.span === one.span && each.by === one.by && each.entity === one.entity,
    ),
    rival: moved.filter((each) => row(each) && each.entity !== one.entity && value(each) !== value(one)),
    spans: moved.filter((each) => each.metric === one.metric && each.span === "week" && each.entity === null),
  }[scene as string]; // other scenes have no second
  if (!seconds) return [one];
  return seconds.length > 0 ? [one, luck.one(seconds)] : undefined;
}

/** Whether something that no sentence is made of stands higher in the same list. */
function isBeaten({ now, by }: Measured, { book }: World): boolean {
  const first = book.facts.get(now);
  return [...book.facts.values()].some(
    ({ label, unit, value, source }) =>
      unit === first?.unit &&
      source.metric === first.source.metric &&
      source.period?.from === first.source.period?.from &&
      source.period?.to === first.source.period?.to &&
      label.includes(`, ${by} `) &&
      Number(value) > Number(first.value),
  );
}

/** A scene for a form: who is in it, by which words they go, and which way things went. */
export function sceneFor(form: HeldOutForm, world: World, language: Tongue, luck: Stream): Scenery | undefined {
  const [scene] = form;
  if (scene === "none") return { words: {}, refs: {}, turned: {}, of: [], orders: [] };
  if (["order", "orders", "stock", "delivery"].includes(scene)) return orderScene(world, luck);
  const cast = castOf(form, world, luck);
  const [one, two = one] = cast ?? [];
  if (!one || !two) return undefined;
  const words = formWords[language];
  const value = (name: string) => amountOf(world.book, name);
  const at = Math.floor(luck.unit() * 2);
  return {
    words: {
      P: words[one.span].P[at % words[one.span].P.length] ?? "",
      Q: words[one.span].Q[at] ?? "",
      M: luck.one<string>(words[one.metric]),
      N: luck.one<string>(words[two.metric]),
      E: one.entity ?? "",
      F: two.entity ?? "",
    },
    refs: {
      "a.now": one.now,
      "a.before": one.before,
      "a.change": one.change,
      "b.now": two.now,
      "b.before": two.before,
      "b.change": two.change,
    },
    turned: { D: value(one.change) < 0, Db: value(two.change) < 0, C: value(one.now) < value(two.now), S: false },
    of: two === one ? [one] : [one, two],
    orders: [],
  };
}

function orderScene({ book, orders }: World, luck: Stream): Scenery | undefined {
  const one = luck.one(orders);
  const total = ({ refs }: Ordered) => amountOf(book, refs["total"] ?? "");
  // Of two that cost the same neither is the dearer one.
  const others = orders.filter(
    (each) => each.buyer === one.buyer && each.number !== one.number && total(each) !== total(one),
  );
  const two = others.length > 0 ? luck.one(others) : undefined;
  if (!two) return undefined;
  const named = (prefix: string, refs: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(refs).map(([key, name]) => [`${prefix}.${key}`, name]));
  return {
    words: { O: one.number, O2: two.number, T: one.title },
    refs: { ...named("o", one.refs), ...named("o2", two.refs), ...named("p", one.product) },
    turned: { CO: total(one) < total(two) },
    of: [],
    orders: [one, two],
  };
}
