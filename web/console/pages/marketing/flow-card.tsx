import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { ListedFlow } from "../../api/types.ts";
import { ActionCard } from "../../parts/action-card.tsx";
import { figure } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { AudienceLine, FlowAudience } from "./flow-audience.tsx";
import { FlowResults } from "./flow-results.tsx";
import { FlowTrial } from "./flow-trial.tsx";
import { flowTitle, marketingWords } from "./words.ts";

const day = 1440;

/** One flow: what sets it going, who would get it, what it brought, and the switch. Turning it waits for a yes. */
export function FlowCard({ flow }: { flow: ListedFlow }) {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(marketingWords);
  const client = useQueryClient();
  const [shown, setShown] = useState<"trial" | "results" | null>(null);
  const { name, how } = flowTitle(flow.id, language);
  const turn = useMutation({
    mutationFn: () =>
      got(
        api.POST("/v1/shops/{shop}/tools/change_flow", {
          params: { path: inShop(shop) },
          body: { flow: flow.id, on: !flow.on, step: 1 },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [shop.id, "actions"] }),
  });
  const prepared = turn.data as { action?: string } | undefined; // 202: the proposal, which the document leaves open
  const time = (minutes: number) => {
    if (minutes === 0) return t.atOnce;
    const [unit, count] =
      minutes % day === 0 ? [t.days, minutes / day] : minutes >= 60 ? [t.hours, minutes / 60] : [t.minutes, minutes];
    return t.wait(unit(figure(count, "count", language)));
  };
  return (
    <li className="flow">
      <div>
        <strong>{name}</strong> <span className={`tag ${flow.on ? "good" : ""}`}>{flow.on ? t.on : t.off}</span>{" "}
        <span className="tag">{t.kinds[flow.kind]}</span>
        <p className="quiet small">
          {how}
          {flow.steps.map((step) => ` · ${time(step.waitMinutes)} · ${t.channels[step.channel]}`)}
        </p>
        <AudienceLine audience={flow.audience} />
      </div>
      <span className="buttons">
        <Button aria-expanded={shown === "trial"} onClick={() => setShown(shown === "trial" ? null : "trial")}>
          {t.tryIt}
        </Button>
        <Button aria-expanded={shown === "results"} onClick={() => setShown(shown === "results" ? null : "results")}>
          {t.results}
        </Button>
        <Button
          loading={turn.isPending}
          aria-label={`${flow.on ? t.turnOff : t.turnOn}: ${name}`}
          onClick={() => turn.mutate()}
        >
          {flow.on ? t.turnOff : t.turnOn}
        </Button>
      </span>
      {turn.isError && (
        <p role="alert" className="fault">
          {turn.error.message}
        </p>
      )}
      {prepared?.action && <ActionCard id={prepared.action} />}
      {shown === "trial" && <FlowAudience key={flow.audience?.name ?? ""} flow={flow} />}
      {shown === "trial" && <FlowTrial flow={flow.id} />}
      {shown === "results" && <FlowResults flow={flow.id} />}
    </li>
  );
}
