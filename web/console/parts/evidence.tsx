import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Fact } from "../api/types.ts";
import { useWords } from "../words/language.tsx";
import { Drawer } from "./drawer.tsx";
import { evidenceWords } from "./evidence-words.ts";
import { FactCard } from "./fact-card.tsx";

type Shown = { readonly title: string; readonly facts: readonly Fact[] };
const Context = createContext<(shown: Shown) => void>(() => {});
/** Opens figures with where they came from, down to the rows. */
export const useEvidence = () => useContext(Context);

export function EvidenceProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const t = useWords(evidenceWords);
  const open = useMemo(() => (next: Shown) => setShown(next), []);
  return (
    <Context value={open}>
      {children}
      {shown && (
        <Drawer title={shown.title} onClose={() => setShown(null)}>
          <p className="quiet small">{t.intro}</p>
          {shown.facts.map((fact) => (
            <FactCard key={fact.id} fact={fact} alone={shown.facts.length === 1} />
          ))}
        </Drawer>
      )}
    </Context>
  );
}
