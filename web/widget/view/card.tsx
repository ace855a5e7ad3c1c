import { useState } from "preact/hooks";
import type { Card as AnyCard, GuideCard, OfferCard, OrderCard, ProductCard } from "../types.ts";
import { fill } from "../words.ts";
import { ChangeCardView } from "./change.tsx";
import { useShown } from "./context.ts";
import { dayText, moneyText } from "./show.ts";

function Photo({ url, title }: { url: string | null; title: string }) {
  const [broken, setBroken] = useState(false);
  if (!url || broken)
    return (
      <div class="photo none" aria-hidden="true">
        {[...title.trim()][0] ?? ""}
      </div>
    );
  return (
    <img
      class="photo"
      src={url}
      alt={title}
      loading="lazy"
      referrerpolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}

/** A thing among several that the machine asks about: one tap says which. */
function Choose({ say, label }: { say: string; label: string }) {
  const { words, talk } = useShown();
  return (
    <button type="button" class="button plain grow" onClick={() => void talk.send(say)}>
      {words.choose}
      <span class="far"> {label}</span>
    </button>
  );
}

function Product({ card, asked }: { card: ProductCard; asked: boolean }) {
  const { words, tongue } = useShown();
  const { title, image, from, to, inStock } = card;
  const price = from && moneyText(from, tongue);
  return (
    <article class="card">
      <Photo url={image} title={title} />
      <h3>{title}</h3>
      {price && (
        <span class="price">{to && to.amountMinor > from.amountMinor ? fill(words.from, { price }) : price}</span>
      )}
      {inStock !== null && <span class={inStock ? "tag" : "tag off"}>{inStock ? words.inStock : words.soldOut}</span>}
      {asked && <Choose say={card.say} label={title} />}
    </article>
  );
}

function Order({ card, asked }: { card: OrderCard; asked: boolean }) {
  const { words, tongue } = useShown();
  const { orderId, statusWord, total, placedAt, lines, parcel } = card;
  const shown = lines.slice(0, 4);
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <article class="card">
      <h3>{fill(words.order, { id: orderId })}</h3>
      <span class="tag">{statusWord}</span>
      <ul>
        {shown.map((line) => (
          <li key={line.title}>
            {line.title} × {line.quantity}
          </li>
        ))}
        {lines.length > shown.length && <li>…</li>}
      </ul>
      <span>
        <span class="price">{moneyText(total, tongue)}</span> <small>· {fill(words.items, { n: pieces })}</small>
      </span>
      {placedAt && <small>{dayText(placedAt, tongue)}</small>}
      {parcel && (
        <small>
          {words.parcel}: {[parcel.carrier, parcel.number].filter(Boolean).join(" ")}
          {parcel.promisedAt && ` · ${fill(words.promised, { date: dayText(parcel.promisedAt, tongue) })}`}
        </small>
      )}
      {asked && <Choose say={card.say} label={orderId} />}
    </article>
  );
}

function Offer({ card }: { card: OfferCard }) {
  const { words, tongue } = useShown();
  const [copied, setCopied] = useState(false);
  const { code, endsAt, name } = card;
  return (
    <article class="card coupon">
      <small>{card.from === "coupon" ? words.coupon : words.campaign}</small>
      <h3 class={code ? "code" : ""}>{code ?? name}</h3>
      {endsAt && <small>{fill(words.until, { date: dayText(endsAt, tongue) })}</small>}
      {code && navigator.clipboard && (
        <button
          type="button"
          class="button plain"
          onClick={() =>
            void navigator.clipboard.writeText(code).then(
              () => setCopied(true),
              () => {},
            )
          }
        >
          <span aria-live="polite">{copied ? words.copied : words.copy}</span>
        </button>
      )}
    </article>
  );
}

function Guide({ card: { title, steps } }: { card: GuideCard }) {
  const { words } = useShown();
  return (
    <article class="card">
      <small>{words.guide}</small>
      <h3>{title}</h3>
      {steps.length > 1 && (
        <ol aria-label={words.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </article>
  );
}

export function Card({ card, asks }: { card: AnyCard; asks: string | null }) {
  switch (card.kind) {
    case "product":
      return <Product card={card} asked={asks === "product"} />;
    case "order":
      return <Order card={card} asked={asks === "order"} />;
    case "offer":
      return <Offer card={card} />;
    case "guide":
      return <Guide card={card} />;
    case "change":
      return <ChangeCardView card={card} />;
    default:
      return null; // a newer server's: the text is whole without it
  }
}
