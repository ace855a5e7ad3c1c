import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type FormEvent, useRef, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { standingWords } from "./standing-words.ts";

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Has a question asked at its times: opened by a word below its answer. */
export function AskRegularly({ question, close }: { question: string; close: () => void }) {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(standingWords);
  const client = useQueryClient();
  const [at, setAt] = useState("08:00");
  const [days, setDays] = useState<readonly number[]>(everyDay);
  // What is drawn knows of a click only after the next one may have come.
  const sent = useRef(false);
  const save = useMutation({
    mutationFn: () =>
      got(
        api.POST("/v1/shops/{shop}/standing-questions", {
          params: { path: inShop(shop) },
          body: { text: question, at, weekdays: [...days] },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [shop.id, "standing"] }),
    onError: () => {
      sent.current = false;
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (days.length === 0 || sent.current) return;
    sent.current = true;
    save.mutate();
  };
  const turn = (day: number) =>
    setDays(days.includes(day) ? days.filter((each) => each !== day) : [...days, day].sort());
  if (save.data?.nextAt)
    return (
      <p role="status" className="small">
        {t.saved(instant(save.data.nextAt, language))}
      </p>
    );
  return (
    <form className="form" onSubmit={submit} aria-label={t.setFor}>
      <label className="field">
        <span>{t.at}</span>
        <input
          className="text"
          type="time"
          required
          value={at}
          onChange={({ target }) => setAt(target.value.slice(0, 5))}
        />
      </label>
      <fieldset className="field">
        <legend>{t.on}</legend>
        <span className="buttons">
          {everyDay.map((day) => (
            <label key={day}>
              <input type="checkbox" checked={days.includes(day)} onChange={() => turn(day)} /> {t.days[day - 1]}
            </label>
          ))}
        </span>
      </fieldset>
      <p className="fault" role="alert">
        {days.length === 0 ? t.noDay : save.isError ? save.error.message : ""}
      </p>
      <p className="buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t.save}
        </Button>
        <Button onClick={close}>{t.cancel}</Button>
      </p>
    </form>
  );
}
