import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { useWords } from "../../words/language.tsx";
import { copyWords } from "./copy-words.ts";

export type Chosen = { readonly id: string; readonly title: string };

/** A product by its name: typed, then taken from those that were found. */
export function ChooseProduct({ chosen, choose }: { chosen: Chosen | null; choose: (product: Chosen | null) => void }) {
  const { shop } = useShop();
  const t = useWords(copyWords);
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: [shop.id, "products", text],
    enabled: text.length > 0,
    queryFn: () =>
      got(
        api.POST("/v1/shops/{shop}/tools/search_products", {
          params: { path: inShop(shop) },
          body: { text: text.slice(0, 200), limit: 6 },
        }),
      ),
  });
  const products = text === "" ? [] : (found.data?.data.products ?? []);
  return (
    <div className="field wide">
      <label className="field">
        <span>{t.product}</span>
        <input
          className="text"
          type="search"
          maxLength={200}
          placeholder={chosen ? chosen.title : t.find}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {found.isError && (
        <p role="alert" className="fault">
          {found.error.message}
        </p>
      )}
      {text !== "" && found.isSuccess && products.length === 0 && (
        <p role="status" className="quiet small">
          {t.nothingFound}
        </p>
      )}
      {products.length > 0 && (
        <ul className="choices" aria-label={t.product}>
          {products.map(({ productId, title }) => (
            <li key={productId}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  choose({ id: productId, title });
                  setTyped("");
                }}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen && text === "" && (
        <p className="small">
          {chosen.title}{" "}
          <button type="button" className="link" onClick={() => choose(null)}>
            {t.noProduct}
          </button>
        </p>
      )}
    </div>
  );
}
