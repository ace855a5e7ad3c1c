import { bindAnswer } from "../../../agents/guards/bind-answer.ts";
import { openFactBook } from "../../../agents/model/fact-book.ts";
import { stream } from "../../simulator/chance.ts";
import type { Case, Suite } from "../suite.ts";
import { lastDay, lookedUp } from "./looked-up.ts";
import { mutantsOf } from "./mutate.ts";
import { trueSentence } from "./true-answers.ts";

export const boundNumbersSuite: Suite = {
  name: "bound-numbers",
  about:
    "answers as a model writes them, made untrue in every way: digits, thing, metric, days, direction, unit; true ones must pass",
  sizes: { answers: 1000 },
  async run({ seed, sizes, tell }) {
    const book = openFactBook({ language: "en", timezone: "UTC" });
    const measured = await lookedUp(book);
    tell(`${measured.length} measured things, ${book.facts.size} facts`);
    const luck = stream(seed, "answers").unit;
    const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(luck() * list.length)] as Item; // the lists are not empty
    const counts = new Map<string, { made: number; caught: number }>();
    const cases: Case[] = [];
    let falseRejections = 0;
    const answers = sizes["answers"] ?? 1000;
    for (let at = 0; at < answers; at++) {
      const language = at % 2 === 0 ? "zh" : "en";
      const one = pick(measured);
      const fellows = measured.filter(
        (each) => each.span === one.span && each !== one && each.metric !== one.metric && each.entity === one.entity,
      );
      const two = fellows.length > 0 ? pick(fellows) : one;
      const sentence = trueSentence(book, one, two, language, Math.floor(luck() * 100));
      const check = (text: string) => bindAnswer(text, book, { language, timezone: "UTC" }, lastDay);
      const honest = check(sentence.text).faults;
      if (honest.length > 0) {
        falseRejections++;
        cases.push({ id: `true ${at}`, ok: false, text: sentence.text, faults: honest });
      }
      for (const mutant of mutantsOf(sentence, measured, book, luck)) {
        const count = counts.get(mutant.kind) ?? { made: 0, caught: 0 };
        counts.set(mutant.kind, count);
        count.made++;
        if (check(mutant.text).faults.length > 0) count.caught++;
        else cases.push({ id: `${mutant.kind} ${at}`, ok: false, text: mutant.text, was: sentence.text });
      }
    }
    const all = [...counts.values()];
    const mutants = all.reduce((sum, { made }) => sum + made, 0);
    const caught = all.reduce((sum, each) => sum + each.caught, 0);
    return {
      metrics: {
        answers,
        mutants,
        caught: caught / mutants,
        falseRejections: falseRejections / answers,
        ...Object.fromEntries(
          [...counts].map(([kind, each]) => [`caught, ${kind} (${each.made})`, each.caught / each.made]),
        ),
      },
      cases: [...cases.slice(0, 200), { id: "all", ok: cases.length === 0 }],
    };
  },
};
