import type { Sending } from "../outbox.ts";
import type { Line } from "../types.ts";
import { fill } from "../words.ts";
import { Asks } from "./asks.tsx";
import { Card } from "./card.tsx";
import { useShown } from "./context.ts";
import { Text } from "./text.tsx";

/** What was chosen by its number is shown by its name. */
const labelOf = (line: Line, before: Line | undefined): string =>
  (before?.asks?.kind === "choice" && before.asks.options.find(({ say }) => say === line.text)?.label) || line.text;

function Said({ line, before, isLast }: { line: Line; before: Line | undefined; isLast: boolean }) {
  const { words } = useShown();
  if (line.by === "buyer")
    return (
      <div class="said mine">
        <span class="far">{words.you}</span>
        <div class="text">{labelOf(line, before)}</div>
      </div>
    );
  const person = line.name ? fill(words.personNamed, { name: line.name }) : words.person;
  return (
    <div class={line.by === "person" ? "said person" : "said"} lang={line.language ?? undefined}>
      <span class="who">{line.by === "person" ? person : words.machine}</span>
      <div class="text">
        <Text text={line.text} />
      </div>
      {line.cards.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div class="cards" tabIndex={line.cards.length > 1 ? 0 : undefined} role="group" aria-label={words.machine}>
          {line.cards.map((card) => (
            <Card key={JSON.stringify(card)} card={card} asks={isLast ? (line.asks?.kind ?? null) : null} />
          ))}
        </div>
      )}
      {isLast && line.asks && <Asks asks={line.asks} />}
    </div>
  );
}

function Pending({ message }: { message: Sending }) {
  const { words, talk } = useShown();
  const { id, state } = message;
  return (
    <div class="said mine">
      <div class="text">{message.label ?? message.text}</div>
      <div class="status">
        {state === "failed" ? (
          <>
            <span class="bad">{words.failed}</span>
            <button type="button" class="link" onClick={() => talk.retry(id)}>
              {words.again}
            </button>
            <button type="button" class="link" onClick={() => talk.discard(id)}>
              {words.discard}
            </button>
          </>
        ) : state === "sending" ? (
          words.sending
        ) : (
          words.waits
        )}
      </div>
    </div>
  );
}

function Coming({ text }: { text: string }) {
  const { words } = useShown();
  return (
    <div class="said">
      <span class="who">{words.machine}</span>
      <div class="text">
        {text === "" ? (
          <span class="dots" role="img" aria-label={words.coming}>
            <i />
            <i />
            <i />
          </span>
        ) : (
          text.trim()
        )}
      </div>
    </div>
  );
}

/** The conversation: what the server has, then what is on its way. */
export function Lines() {
  const { words, state } = useShown();
  const { lines, outbox, coming, speaker } = state;
  const stored = new Set(lines.map((line) => line.id));
  const waiting = outbox.filter(({ id }) => !stored.has(id));
  const newest = lines.at(-1);
  const answered = waiting.length === 0 && coming === null;
  const isAnswered = newest?.by !== "buyer";
  return (
    <>
      {lines.map((line, at) => (
        <Said key={line.turn} line={line} before={lines[at - 1]} isLast={answered && line === newest} />
      ))}
      {newest?.by === "buyer" && waiting.length === 0 && coming === null && (
        <div class="said mine status">{words.sent}</div>
      )}
      {waiting.map((message) => (
        <Pending key={message.id} message={message} />
      ))}
      {coming !== null && speaker === "machine" && !(isAnswered && waiting.length === 0) && <Coming text={coming} />}
    </>
  );
}
