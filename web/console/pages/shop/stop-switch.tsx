import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type FormEvent, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords, type Words } from "../../words/language.tsx";

const words: Words<{
  running: string;
  runningHow: string;
  why: string;
  whyMissing: string;
  stop: string;
  stopped: string;
  by(who: string, when: string): string;
  operator: string;
  stoppedHow: string;
  everywhere: string;
  resume: string;
  resumeWhy: string;
}> = {
  zh: {
    running: "一切照常",
    runningHow:
      "按下急停,任何改动都不再执行:退款、改单、发券、发布文章,谁点同意都不行。查询和答复照常,等待确认的会留着。",
    why: "为什么停",
    whyMissing: "请写一句原因,同事看得到。",
    stop: "立即停止所有改动",
    stopped: "改动已停止",
    by: (who, when) => `${who}于${when}停止`,
    operator: "系统管理员",
    stoppedHow: "查询和答复照常。恢复后,等待确认的可以继续;内容变过的要重新准备。",
    everywhere: "系统管理员停了所有店铺,只有管理员能恢复。",
    resume: "恢复改动",
    resumeWhy: "恢复原因(可不填)",
  },
  en: {
    running: "All is running",
    runningHow:
      "Once stopped, no change is carried out, whoever says yes: no refund, no changed order, no coupon, no article. Looking and answering go on, and what waits for a yes stays.",
    why: "Why stop",
    whyMissing: "Write a sentence: your colleagues will see it.",
    stop: "Stop all changes now",
    stopped: "Changes are stopped",
    by: (who, when) => `Stopped by ${who}, ${when}`,
    operator: "the operator",
    stoppedHow:
      "Looking and answering go on. After that, what waits can be approved; what has changed since must be prepared again.",
    everywhere: "The operator stopped all shops, and only the operator can resume them.",
    resume: "Let changes go on",
    resumeWhy: "Why now (you may leave it out)",
  },
};

/** Stops every change, and lets them go on. */
export function StopSwitch() {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(words);
  const client = useQueryClient();
  const [why, setWhy] = useState("");
  const [missing, setMissing] = useState(false);
  const key = [shop.id, "stop"];
  const params = { path: inShop(shop) };
  const state = useQuery({
    queryKey: key,
    queryFn: () => got(api.GET("/v1/shops/{shop}/stop", { params })),
    refetchInterval: 30_000,
  });
  const turn = useMutation({
    mutationFn: (verb: "stop" | "resume") =>
      verb === "stop"
        ? got(api.POST("/v1/shops/{shop}/stop", { params, body: { why: why.trim() } }))
        : got(api.POST("/v1/shops/{shop}/resume", { params, body: why.trim() ? { why: why.trim() } : {} })),
    onSettled: () => {
      setWhy("");
      return client.invalidateQueries({ queryKey: key });
    },
  });
  const submit = (verb: "stop" | "resume") => (event: FormEvent) => {
    event.preventDefault();
    const lacks = verb === "stop" && why.trim() === "";
    setMissing(lacks);
    if (!lacks) turn.mutate(verb);
  };
  const fault = missing ? t.whyMissing : turn.isError ? turn.error.message : "";
  return (
    <Asked query={state}>
      {({ stopped }) => (
        <Section title={stopped ? t.stopped : t.running}>
          {stopped && (
            <div className="stop-card secret">
              <p>{stopped.why}</p>
              <p className="quiet small">
                {t.by(stopped.by.kind === "operator" ? t.operator : stopped.by.id, instant(stopped.since, language))}
              </p>
            </div>
          )}
          <p className="quiet">{stopped ? (stopped.everywhere ? t.everywhere : t.stoppedHow) : t.runningHow}</p>
          <form className="form" onSubmit={submit(stopped ? "resume" : "stop")}>
            <label className="field">
              <span>{stopped ? t.resumeWhy : t.why}</span>
              <input
                className="text"
                value={why}
                maxLength={500}
                aria-invalid={missing}
                onChange={({ target }) => setWhy(target.value)}
              />
            </label>
            <p role="alert" className="fault">
              {fault}
            </p>
            <p>
              <Button type="primary" htmlType="submit" loading={turn.isPending}>
                {stopped ? t.resume : t.stop}
              </Button>
            </p>
          </form>
        </Section>
      )}
    </Asked>
  );
}
