import { useShop } from "../api/shop.tsx";
import { useWords } from "../words/language.tsx";
import { shellWords } from "./words.ts";

/** Which shop is looked at. The system's own list: it is the one that every phone and screen reader knows. */
export function ShopSwitch() {
  const t = useWords(shellWords);
  const { shop, shops, choose } = useShop();
  return (
    <div className="shop-switch">
      <select aria-label={t.shop} value={shop.id} onChange={(event) => choose(event.target.value)}>
        {shops.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      {shop.simulated && <span className="quiet simulated">{t.simulated}</span>}
    </div>
  );
}
