import type { Stream } from "../../simulator/chance.ts";
import type { Forms } from "./held-out-forms.ts";
import { heldOutMutants } from "./held-out-mutants.ts";
import { fill, sceneFor, type World } from "./held-out-scenes.ts";
import type { Made } from "./tally.ts";

const mostDraws = 20;
/** Answers in forms whose writer had not seen the guard, each form in its turn. */
export function* heldOutAnswers(all: Forms, world: World, answers: number, luck: Stream): Generator<Made> {
  for (let at = 0, made = 0; made < answers && at < answers * mostDraws; at++) {
    const language = at % 2 === 0 ? "zh" : "en";
    const forms = all[language];
    const form = forms[Math.floor(at / 2) % forms.length];
    const scenery = form && sceneFor(form, world, language, luck);
    const text = scenery && fill(form[1], scenery, language);
    if (!scenery || !text || text.includes("{")) continue; // this shop has nothing of the kind
    made++;
    yield { text, language, mutants: heldOutMutants(form, scenery, world, language, luck) };
  }
}
