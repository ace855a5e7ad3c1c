import type { Case } from "../../api/types.ts";
import { useEvidence } from "../../parts/evidence.tsx";
import { Section } from "../../parts/section.tsx";
import { ErrorState, LoadingState } from "../../parts/states.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { useToolNames } from "../ask/tool-names.ts";
import { usePromises } from "./queries.ts";
import { inboxWords } from "./words.ts";

type Packet = NonNullable<NonNullable<Case["ticket"]>["packet"]>;

/** All that somebody needs who takes over, so that nobody asks the buyer twice. */
export function Handed({ packet }: { packet: Packet }) {
  const { language } = useLanguage();
  const t = useWords(inboxWords);
  const open = useEvidence();
  const nameOf = useToolNames();
  const tried = [...new Map(packet.tried.map((each) => [each.name, each])).values()];
  return (
    <Section
      title={t.packet}
      aside={
        packet.facts.length > 0 && (
          <button
            type="button"
            className="link"
            onClick={() => open({ title: t.facts(packet.facts.length), facts: packet.facts })}
          >
            {t.facts(packet.facts.length)}
          </button>
        )
      }
    >
      <h3>{t.summary}</h3>
      <p>{packet.summary[language]}</p>
      <h3>{t.next}</h3>
      <p>{packet.next[language]}</p>
      <h3>{t.why}</h3>
      <ul className="inbox-plain">
        {packet.why.map((why) => (
          <li key={why.en}>{why[language]}</li>
        ))}
      </ul>
      {tried.length > 0 && (
        <>
          <h3>{t.tried}</h3>
          <ul className="inbox-plain">
            {tried.map(({ name, ok }) => (
              <li key={name}>
                {nameOf(name)} · {ok ? t.ok : t.failed}
              </li>
            ))}
          </ul>
        </>
      )}
      {packet.unsent && (
        <>
          <h3>{t.unsent}</h3>
          <p className="inbox-said">{packet.unsent}</p>
        </>
      )}
    </Section>
  );
}

/** What was promised in this conversation, and when it falls due. */
export function Promises({ conversation }: { conversation: string }) {
  const { language } = useLanguage();
  const t = useWords(inboxWords);
  const found = usePromises(conversation);
  if (found.isPending) return <LoadingState rows={2} />;
  if (found.isError) return <ErrorState error={found.error} again={() => void found.refetch()} />;
  return (
    <Section title={t.promises}>
      {found.data.promises.length === 0 && <p className="quiet">{t.noPromises}</p>}
      <ul className="inbox-plain">
        {found.data.promises.map(({ id, words, state, dueAt }) => (
          <li key={id}>
            {words}
            <br />
            <span className={`small ${state === "broken" || state === "about_to_break" ? "bad" : "quiet"}`}>
              {t.states[state]} · {dueAt ? instant(dueAt, language) : t.noDue}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
