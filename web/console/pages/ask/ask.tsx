import { useCallback, useEffect, useRef } from "react";
import { Link, useLocation, useRoute, useSearchParams } from "wouter";
import { useShop } from "../../api/shop.tsx";
import type { Answer } from "../../api/types.ts";
import { ErrorState } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { Composer } from "./composer.tsx";
import { Earlier } from "./earlier.tsx";
import { Standing } from "./standing.tsx";
import { useTalk } from "./talk.ts";
import { Turn } from "./turn.tsx";
import { askWords, type FollowUp } from "./words.ts";
import "../../style/forms.css";
import "./ask.css";

/** A new conversation for each shop: what was said in one is not carried to another. */
export default function Ask() {
  const { shop } = useShop();
  return <Conversation key={shop.id} />;
}

function Conversation() {
  const t = useWords(askWords);
  const [, params] = useRoute("/ask/:conversation?");
  const [, go] = useLocation();
  const [query, setQuery] = useSearchParams();
  const wanted = params?.conversation;
  const opened = useCallback((id: string) => go(`/ask/${id}`, { replace: true }), [go]);
  const { said, trouble, ask, stop, busy } = useTalk(wanted, opened);
  const end = useRef<HTMLDivElement>(null);
  // A link from another page brings its question with it; it is asked once.
  const brought = query.get("q");
  useEffect(() => {
    if (!brought) return;
    setQuery({}, { replace: true });
    void ask(brought);
  }, [brought, ask, setQuery]);
  const newest = said.at(-1);
  const moves = `${said.length} ${newest?.state ?? ""}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was said.
  useEffect(() => {
    if (said.length > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [moves]);
  const next = followUps(newest?.answer, t.followUps);
  const offers = said.length === 0 ? t.starters : busy ? [] : next;
  return (
    <div className="ask">
      <div className="ask-main">
        <div className="page-head">
          <h1>{t.title}</h1>
          {said.length > 0 && <Link href="/ask">{t.fresh}</Link>}
        </div>
        {said.length === 0 && trouble === null && <p className="quiet">{t.intro}</p>}
        {trouble !== null && <ErrorState error={trouble} />}
        <div className="turns" role="log" aria-label={t.it}>
          {said.map((each) => (
            <Turn key={each.key} said={each} again={() => void ask(each.question)} />
          ))}
        </div>
        {offers.length > 0 && (
          <ul className="offers" aria-label={t.follow}>
            {offers.map((offer) => (
              <li key={offer}>
                <button type="button" className="plain" onClick={() => void ask(offer)}>
                  {offer}
                </button>
              </li>
            ))}
          </ul>
        )}
        <div ref={end} />
        <Composer busy={busy} ask={(text) => void ask(text)} stop={stop} />
      </div>
      <div className="ask-beside">
        <Standing />
        <Earlier current={wanted} />
      </div>
    </div>
  );
}

/** What one may ask next: of the first tool that has offers, without what was just done. */
function followUps(
  answer: Answer | undefined,
  offers: Readonly<Record<string, readonly FollowUp[]>>,
): readonly string[] {
  const call = answer?.tools.find(({ name }) => offers[name] !== undefined);
  return (offers[call?.name ?? ""] ?? [])
    .filter(({ by }) => by === undefined || by !== call?.input["by"])
    .map(({ text }) => text);
}
