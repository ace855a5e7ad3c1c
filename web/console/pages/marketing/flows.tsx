import { useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { Listed } from "../../api/types.ts";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { FlowCard } from "./flow-card.tsx";
import { marketingWords } from "./words.ts";

/** What is written to buyers by itself, in the order in which it goes before each other. */
export function Flows() {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(marketingWords);
  const flows = useQuery({
    queryKey: [shop.id, "flows"],
    queryFn: () => got(api.GET("/v1/shops/{shop}/flows", { params: { path: inShop(shop) } })),
  });
  return (
    <Section title={t.flows}>
      <p className="quiet small">{t.flowsHow}</p>
      <Asked query={flows} rows={8}>
        {(data) => (
          <>
            {missing(data).length > 0 && (
              <p className="quiet small">
                {t.noChannel(
                  missing(data)
                    .map((each) => t.channels[each])
                    .join(language === "zh" ? "、" : ", "),
                )}
              </p>
            )}
            <ul className="list">
              {data.flows.map((flow) => (
                <FlowCard key={flow.id} flow={flow} />
              ))}
            </ul>
          </>
        )}
      </Asked>
    </Section>
  );
}

/** Channels that some flow would use and that nobody set up. */
const missing = ({ flows, missing: unset }: Listed) =>
  unset.filter((channel) => flows.some(({ steps }) => steps.some((step) => step.channel === channel)));
