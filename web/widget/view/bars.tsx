import { fill } from "../words.ts";
import { useShown } from "./context.ts";

/** Who has the word where it is not the machine. */
export function SpeakerBar() {
  const { words, state } = useShown();
  const { speaker, person } = state;
  if (speaker === "waiting") return <p class="bar ok">{words.waiting}</p>;
  if (speaker !== "person") return null;
  return <p class="bar ok">{person ? fill(words.withNamed, { name: person }) : words.withPerson}</p>;
}

/** What is wrong with the connection, calmly, and what can be done. */
export function ConnectionBar() {
  const { words, state, talk } = useShown();
  switch (state.connection) {
    case "connecting":
      return <p class="bar ok">{words.connecting}</p>;
    case "lost":
      return <p class="bar">{words.lost}</p>;
    case "refused":
      return <p class="bar">{words.refused}</p>;
    case "sign-in":
      return (
        <div class="bar">
          <p>{words.signIn}</p>
          <button type="button" class="link" onClick={() => location.reload()}>
            {words.reload}
          </button>
          <button type="button" class="link" onClick={() => talk.goOnAsGuest()}>
            {words.asGuest}
          </button>
        </div>
      );
    default:
      return null;
  }
}
