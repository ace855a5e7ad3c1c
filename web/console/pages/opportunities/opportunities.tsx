import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState, ErrorState, LoadingState } from "../../parts/states.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { Drafts } from "./drafts.tsx";
import { NicheCard } from "./niche-card.tsx";
import { nicheWords } from "./words.ts";
import "./opportunities.css";

const Bubbles = lazy(() => import("./bubbles.tsx"));

/** Demand that hardly anybody serves, as a picture and as a list. */
export default function Opportunities() {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(nicheWords);
  const [picked, setPicked] = useState<number | null>(null);
  const niches = useQuery({
    queryKey: [shop.id, "opportunities", language],
    queryFn: () =>
      got(api.GET("/v1/shops/{shop}/opportunities", { params: { path: inShop(shop), query: { language } } })),
  });
  const found = niches.data?.opportunities ?? [];
  return (
    <div className="today">
      <div>
        <h1>{t.title}</h1>
        <p className="quiet">{t.intro}</p>
      </div>
      {niches.isPending && <LoadingState rows={8} />}
      {niches.isError && <ErrorState error={niches.error} again={() => void niches.refetch()} />}
      {niches.isSuccess && found.length === 0 && (
        <EmptyState title={t.none}>
          <p>{t.noneWhy}</p>
        </EmptyState>
      )}
      {niches.isSuccess && found.length > 0 && (
        <div className="niches">
          <Section title={t.picture}>
            <Suspense fallback={<LoadingState rows={6} />}>
              <Bubbles niches={found} onPick={setPicked} />
            </Suspense>
            <p className="quiet small">{t.pictureHelp}</p>
          </Section>
          <section aria-label={t.list} className="niche-list">
            {found.map((niche, at) => (
              <NicheCard key={niche.terms.join()} niche={niche} facts={niches.data.facts} picked={at === picked} />
            ))}
          </section>
        </div>
      )}
      <Drafts />
    </div>
  );
}
