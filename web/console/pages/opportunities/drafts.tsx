import { useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Section } from "../../parts/section.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { nicheWords } from "./words.ts";

/** Products that were started and are not on sale. */
export function Drafts() {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(nicheWords);
  const drafts = useQuery({
    queryKey: [shop.id, "drafts"],
    queryFn: () =>
      got(api.POST("/v1/shops/{shop}/tools/list_product_drafts", { params: { path: inShop(shop) }, body: {} })),
  });
  const rows = drafts.data?.data.drafts ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t.drafts}>
      <p className="quiet small">{t.draftsHow}</p>
      <ul className="list">
        {rows.map(({ productId, title, category, words }) => (
          <li key={productId}>
            <div>
              <strong>{title}</strong>
              <p className="quiet small">
                {category} · {words.slice(0, 8).join(language === "zh" ? "、" : ", ")}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
