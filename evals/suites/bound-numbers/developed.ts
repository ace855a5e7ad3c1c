import type { Stream } from "../../simulator/chance.ts";
import type { World } from "./held-out-scenes.ts";
import { mutantsOf } from "./mutate.ts";
import type { Made } from "./tally.ts";
import { trueSentence } from "./true-answers.ts";

/** Answers in the forms that the guard was built with. */
export function* developedAnswers({ book, measured }: World, answers: number, luck: Stream): Generator<Made> {
  for (let at = 0; at < answers; at++) {
    const language = at % 2 === 0 ? "zh" : "en";
    const one = luck.one(measured);
    const fellows = measured.filter(
      (each) => each.span === one.span && each !== one && each.metric !== one.metric && each.entity === one.entity,
    );
    const two = fellows.length > 0 ? luck.one(fellows) : one;
    const sentence = trueSentence(book, one, two, language, Math.floor(luck.unit() * 100));
    yield { text: sentence.text, language, mutants: mutantsOf(sentence, measured, book, luck.unit) };
  }
}
