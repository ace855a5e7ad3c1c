import { useState } from "react";
import { Link } from "wouter";
import { useShop } from "../../api/shop.tsx";
import { useWords, type Words } from "../../words/language.tsx";
import { remember, remembered } from "../../words/remember.ts";

type Steps = {
  title: string;
  read: string;
  readHow: string;
  ask: string;
  askHow: string;
  question: string;
  why(headline: string): string;
  find: string;
  findHow: string;
  own: string;
  ownHow: string;
  hide: string;
};
const words: Words<Steps> = {
  zh: {
    title: "三步看懂掌柜",
    read: "看结论",
    readHow: "下面是昨天的巡店结果:发生了什么、为什么、值多少钱。",
    ask: "问一句为什么",
    askHow: "像问店长一样问,每个数字都点得开来源。",
    question: "昨天卖得怎么样?",
    why: (headline) => `${headline},为什么?`,
    find: "找一个商机",
    findHow: "看买家在搜、却没什么人卖的东西。",
    own: "换成自己的店",
    ownHow: "导入一个店铺文件夹:",
    hide: "知道了,收起",
  },
  en: {
    title: "Zhanggui in three steps",
    read: "Read the result",
    readHow: "Below is yesterday's inspection: what happened, why, and what it is worth.",
    ask: "Ask why",
    askHow: "Ask as you would ask a shop manager. Every figure opens its source.",
    question: "How were sales yesterday?",
    why: (headline) => `${headline}: why?`,
    find: "Find an opportunity",
    findHow: "See what buyers look for and hardly anybody sells.",
    own: "Then bring your own shop",
    ownHow: "Import a shop's folder:",
    hide: "Got it, hide this",
  },
};

/** On a demo shop, until it is put away: three steps to the first insight, then one's own shop. */
export function FirstSteps({ headline }: { headline: string | null }) {
  const { shop } = useShop();
  const t = useWords(words);
  const [hidden, setHidden] = useState(remembered("steps") === "hidden");
  if (hidden || !shop.simulated) return null;
  const question = headline ? t.why(headline) : t.question;
  return (
    <section className="card steps" aria-labelledby="steps">
      <div className="card-head">
        <h2 id="steps">{t.title}</h2>
        <button
          type="button"
          className="link small"
          onClick={() => {
            remember("steps", "hidden");
            setHidden(true);
          }}
        >
          {t.hide}
        </button>
      </div>
      <ol>
        <li>
          <a href="#findings">{t.read}</a>
          <p className="quiet small">{t.readHow}</p>
        </li>
        <li>
          <Link href={`/ask?q=${encodeURIComponent(question)}`}>{t.ask}</Link>
          <p className="quiet small">{t.askHow}</p>
        </li>
        <li>
          <Link href="/opportunities">{t.find}</Link>
          <p className="quiet small">{t.findHow}</p>
        </li>
        <li>
          <span>{t.own}</span>
          <p className="quiet small">
            {t.ownHow} <code>npx zhanggui import ./my-shop</code>
          </p>
        </li>
      </ol>
    </section>
  );
}
