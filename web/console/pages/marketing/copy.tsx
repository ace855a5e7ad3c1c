import { useMutation } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type FormEvent, type ReactNode, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { Section } from "../../parts/section.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ChooseProduct, type Chosen } from "./choose-product.tsx";
import { type Channel, copyWords, type Purpose, type Voice } from "./copy-words.ts";
import { Verdict } from "./verdict.tsx";

type Wish = {
  readonly purpose: Purpose;
  readonly product: Chosen | null;
  readonly language: "zh" | "en";
  readonly voice: Voice | "";
  readonly channel: Channel | "";
};
const aboutProduct = (purpose: Purpose) => purpose === "title" || purpose === "description";

/** A text has one written or checked. */
function useDesk(text: string, setText: (text: string) => void, wish: Wish) {
  const { shop } = useShop();
  const path = { path: inShop(shop) };
  const channel = wish.channel === "" ? {} : { channel: wish.channel };
  const check = useMutation({
    mutationFn: (asked: string) =>
      got(
        api.POST("/v1/shops/{shop}/tools/check_copy", {
          params: path,
          body: {
            text: asked,
            productIds: wish.product ? [wish.product.id] : [],
            language: wish.language,
            ...channel,
          },
        }),
      ),
  });
  const write = useMutation({
    mutationFn: () =>
      got(
        api.POST("/v1/shops/{shop}/tools/write_copy", {
          params: path,
          body: {
            purpose: wish.purpose,
            language: wish.language,
            ...(wish.product ? { productId: wish.product.id } : {}),
            ...(wish.voice === "" ? {} : { voice: wish.voice }),
            ...channel,
          },
        }),
      ),
    onSuccess: ({ facts }) => {
      const written = facts.find(({ id }) => id === "text")?.value;
      if (typeof written !== "string") return;
      setText(written);
      check.mutate(written);
    },
  });
  return { check, write, isOld: check.variables !== undefined && check.variables !== text.trim() };
}

type Picked = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
};
function Pick({ label, value, options, pick }: Picked & { pick: (value: string) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="text" value={value} onChange={({ target }) => pick(target.value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
const Fault = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="fault">
    {children}
  </p>
);

/** Writes a text from the record, or checks one that somebody wrote. */
export function Copy() {
  const { language } = useLanguage();
  const t = useWords(copyWords);
  const [text, setText] = useState("");
  const [wish, setWish] = useState<Wish>({ purpose: "title", product: null, language, voice: "", channel: "" });
  const { check, write, isOld } = useDesk(text, setText, wish);
  const lacksProduct = aboutProduct(wish.purpose) && wish.product === null;
  const change = (part: Partial<Wish>) => setWish((now) => ({ ...now, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") check.mutate(text.trim());
  };
  const problems = write.data?.data.problems ?? [];
  return (
    <Section title={t.title}>
      <p className="quiet small">{t.how}</p>
      <form className="form" onSubmit={submit}>
        <div className="form-line">
          <Pick
            label={t.purpose}
            value={wish.purpose}
            options={Object.entries(t.purposes)}
            pick={(purpose) => change({ purpose: purpose as Purpose })}
          />
          <Pick
            label={t.channel}
            value={wish.channel}
            options={[["", t.anyLength], ...Object.entries(t.channels)]}
            pick={(channel) => change({ channel: channel as Channel | "" })}
          />
          <Pick
            label={t.language}
            value={wish.language}
            options={[
              ["zh", "中文"],
              ["en", "English"],
            ]}
            pick={(each) => change({ language: each === "en" ? "en" : "zh" })}
          />
          <Pick
            label={t.voice}
            value={wish.voice}
            options={[["", t.ownVoice], ...Object.entries(t.voices)]}
            pick={(voice) => change({ voice: voice as Wish["voice"] })}
          />
        </div>
        <ChooseProduct chosen={wish.product} choose={(product) => change({ product })} />
        {lacksProduct && <p className="quiet small">{t.needsProduct}</p>}
        <p>
          <Button type="primary" onClick={() => write.mutate()} loading={write.isPending} disabled={lacksProduct}>
            {t.write}
          </Button>
        </p>
        {write.isError && <Fault>{write.error.message}</Fault>}
        {problems.length > 0 && (
          <Fault>
            {t.notWritten} {problems.join(language === "zh" ? "；" : "; ")}
          </Fault>
        )}
        {(write.data?.data.left ?? 0) > 0 && <p className="quiet small">{t.leftOut}</p>}
        <label className="field">
          <span>{t.text}</span>
          <textarea
            className="text"
            rows={4}
            maxLength={20_000}
            placeholder={t.hint}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <div className="buttons">
          <Button htmlType="submit" loading={check.isPending} disabled={text.trim() === ""}>
            {t.check}
          </Button>
          {text.trim() !== "" && <CopyButton key={text} text={text} />}
        </div>
      </form>
      {check.isError && <Fault>{check.error.message}</Fault>}
      {isOld && !check.isPending && <p className="quiet small">{t.changed}</p>}
      {check.data && !isOld && <Verdict checked={check.data.data} />}
    </Section>
  );
}
