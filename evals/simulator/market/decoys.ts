import { type Family, family, type Market, nounOf, type Recipe, ramp, termsOf } from "./families.ts";
import { chineseTerms, englishTerms } from "./words.ts";

/** What must not be recommended: a burst, too many sellers already, another field, a wave that is over. */
export function decoyFamilies(market: Market): Family[] {
  const { world, chance, foreign } = market;
  const own = () => chance.one(world.categories);
  const burstAge = chance.whole(2, 20);
  const top = chance.between(25, 60);
  const made: ((category: string) => Recipe)[] = [
    (category) => ({
      kind: "burst",
      category,
      daily: chance.scale(5, 30),
      thin: 10,
      clickShare: 0.2,
      shape: (age) => (age >= burstAge && age < burstAge + 3 ? top : 1),
    }),
    (category) => ({
      kind: "ample",
      category,
      daily: chance.scale(100, 500),
      thin: 0.4,
      shape: ramp(chance, chance.between(1.6, 2.5)),
    }),
    (category) => ({
      kind: "past",
      category,
      daily: chance.scale(15, 80),
      thin: chance.scale(6, 20),
      clickShare: 0.2,
      shape: (age) => (age > 44 ? 1 : age > 16 ? 5 : 0.8),
    }),
  ];
  const families = made.map((recipe) => {
    const category = own();
    return family(market, recipe(category), termsOf(market, nounOf(category)));
  });
  const away = chance.one(foreign);
  const recipe: Recipe = {
    kind: "foreign",
    category: away,
    daily: chance.scale(30, 150),
    thin: chance.scale(6, 25),
    clickShare: 0.2,
    shape: ramp(chance, chance.between(1.7, 3.2)),
  };
  return [...families, family(market, recipe, termsOf(market, nounOf(away)))];
}

/** Usual terms of a category; `wave` lifts all of them together, and last year too. */
export function backgroundOf(market: Market, category: string, wave: number): Family[] {
  const { chance, world } = market;
  const { gap, plain } = world.words.locale.startsWith("zh") ? chineseTerms : englishTerms;
  const noun = nounOf(category);
  const words = ["", ...chance.some(plain, chance.whole(3, 7))];
  const shape = wave > 1 ? ramp(chance, wave) : undefined;
  return words.map((word) => {
    const daily = chance.scale(20, 900) * (word === "" ? 2 : 1);
    const own = Math.exp(0.12 * chance.gauss());
    const drift = (age: number) => own ** Math.min(1, Math.max(0, (40 - age) / 30));
    // In a wave of the season one or two terms are thinly served as well: it stays a wave.
    const thin = wave > 1 && chance.yes(0.3) ? chance.between(4, 10) : 1;
    return family(
      market,
      {
        kind: wave > 1 ? "season" : "background",
        category,
        daily,
        thin,
        shape: (age) => (shape?.(age) ?? 1) * drift(age),
      },
      [{ term: word === "" ? noun : `${word}${gap}${noun}`, part: 1 }],
    );
  });
}
