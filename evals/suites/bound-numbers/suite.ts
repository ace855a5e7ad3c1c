import { bindAnswer } from "../../../agents/guards/bind-answer.ts";
import { openFactBook } from "../../../agents/model/fact-book.ts";
import { wilsonInterval } from "../../../analytics/proportions.ts";
import { stream } from "../../simulator/chance.ts";
import type { Suite } from "../suite.ts";
import { developedAnswers } from "./developed.ts";
import { heldOutAnswers } from "./held-out.ts";
import { fifthForms, fourthForms, heldOutForms, secondForms, sixthForms, thirdForms } from "./held-out-forms.ts";
import { lastDay, lookedUp } from "./looked-up.ts";
import { type Count, tally } from "./tally.ts";

const interval = ({ made, hit }: Count) => {
  const [low, high] = made > 0 ? wilsonInterval({ of: hit, from: made }) : [0, 1];
  return `${(low * 100).toFixed(2)}–${(high * 100).toFixed(2)} %`;
};

const sumOf = (kinds: readonly (readonly [string, Count])[]): Count =>
  kinds.reduce((sum, [, { made, hit }]) => ({ made: sum.made + made, hit: sum.hit + hit }), { made: 0, hit: 0 });

export const boundNumbersSuite: Suite = {
  name: "bound-numbers",
  about:
    "answers as a model writes them, made untrue in every way: digits, thing, metric, days, direction, unit; true ones must pass",
  sizes: { answers: 1000 },
  async run({ seed, sizes, tell }) {
    const book = openFactBook({ language: "en", timezone: "UTC" });
    const world = { book, ...(await lookedUp(book)) };
    tell(`${world.measured.length} measured things, ${world.orders.length} orders, ${book.facts.size} facts`);
    const answers = sizes["answers"] ?? 1000;
    const faultsOf = (text: string, language: "zh" | "en") =>
      bindAnswer(text, book, { language, timezone: "UTC" }, lastDay).faults;
    const groups = [
      ["developed", developedAnswers(world, answers, stream(seed, "answers"))],
      ["held out", heldOutAnswers(heldOutForms, world, answers, stream(seed, "held-out"))],
      ["second hand", heldOutAnswers(secondForms, world, answers, stream(seed, "second-hand"))],
      ["third hand", heldOutAnswers(thirdForms, world, answers, stream(seed, "third-hand"))],
      ["fourth hand", heldOutAnswers(fourthForms, world, answers, stream(seed, "fourth-hand"))],
      ["fifth hand", heldOutAnswers(fifthForms, world, answers, stream(seed, "fifth-hand"))],
      ["sixth hand", heldOutAnswers(sixthForms, world, answers, stream(seed, "sixth-hand"))],
    ] as const;
    const counted = groups.map(([split, made]) => ({ split, ...tally(split, made, faultsOf) }));
    const metrics = counted.flatMap(({ split, kinds, refused }) => {
      const mutants = sumOf(kinds);
      return [
        [`${split}: answers`, refused.made],
        [`${split}: mutants`, mutants.made],
        [`${split}: caught`, mutants.hit / mutants.made],
        [`${split}: caught, 95 %`, interval(mutants)],
        [`${split}: refused`, refused.hit / refused.made],
        [`${split}: refused, 95 %`, interval(refused)],
        ...kinds.map(([kind, { made, hit }]) => [`${split}: caught, ${kind} (${made})`, hit / made]),
      ] as [string, number | string][]; // pairs of a name and a figure
    });
    const cases = counted.flatMap(({ cases: wrong }) => wrong.slice(0, 400));
    const own = counted[0];
    const all = sumOf(own?.kinds ?? []);
    return {
      // The first three as other programs read them: of the forms that a model is asked to write in.
      metrics: {
        mutants: all.made,
        caught: all.hit / all.made,
        falseRejections: own ? own.refused.hit / own.refused.made : 0,
        ...Object.fromEntries(metrics),
      },
      cases: [...cases, { id: "all", ok: cases.length === 0 }],
    };
  },
};
