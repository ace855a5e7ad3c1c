import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { api, got } from "../api/client.ts";
import { inShop, useShop } from "../api/shop.tsx";
import { figure } from "../words/figures.ts";
import { columnName, tableName } from "../words/labels.ts";
import { type Language, useLanguage, useWords, type Words } from "../words/language.tsx";
import { statusName } from "../words/statuses.ts";
import { DataTable } from "./data-table.tsx";
import { ErrorState, LoadingState } from "./states.tsx";

const words: Words<{
  approve: string;
  reject: string;
  undo: string;
  what: string;
  field: string;
  before: string;
  after: string;
  changes: string;
  buyer: string;
}> = {
  zh: {
    approve: "同意",
    reject: "不同意",
    undo: "撤销",
    what: "对象",
    field: "内容",
    before: "现在",
    after: "改成",
    changes: "会改动什么",
    buyer: "要由买家自己确认。",
  },
  en: {
    approve: "Approve",
    reject: "Reject",
    undo: "Undo",
    what: "What",
    field: "Field",
    before: "Now",
    after: "Would be",
    changes: "What would change",
    buyer: "The buyer has to agree to this.",
  },
};
type Verb = "approve" | "reject" | "undo";
type Change = { table: string; id: string; before: Record<string, unknown> | null; after: Record<string, unknown> };
const isChange = (thing: unknown): thing is Change =>
  typeof thing === "object" && thing !== null && "table" in thing && "after" in thing;

const shown = (value: unknown, name: string, language: Language): string => {
  if (value === null || value === undefined) return "–";
  if (name === "status") return statusName(String(value), language);
  return typeof value === "object" ? JSON.stringify(value) : figure(value, "text", language);
};

/** A change that waits for a yes, or what became of it: its difference row by row, and the buttons that are open now. */
export function ActionCard({ id }: { id: string }) {
  const { language } = useLanguage();
  const t = useWords(words);
  const { shop } = useShop();
  const client = useQueryClient();
  const path = { ...inShop(shop), action: id };
  const action = useQuery({
    queryKey: [shop.id, "actions", id],
    queryFn: () => got(api.GET("/v1/shops/{shop}/actions/{action}", { params: { path } })),
  });
  const decide = useMutation({
    mutationFn: (verb: Verb) =>
      got(api.POST(`/v1/shops/{shop}/actions/{action}/${verb}`, { params: { path }, body: {} })),
    // Two tabs or two people: whoever was later sees what the first one decided.
    onSettled: () => client.invalidateQueries({ queryKey: [shop.id, "actions"] }),
  });
  if (action.isPending) return <LoadingState rows={2} />;
  if (action.isError) return <ErrorState error={action.error} again={() => void action.refetch()} />;
  const { status, summaries, changes, approver } = action.data;
  const rows = changes
    .filter(isChange)
    .flatMap(({ table, id: row, before, after }) =>
      Object.entries(after).map(([field, value]) => [
        `${tableName(table, language)} ${row}`,
        columnName(field, language),
        shown(before?.[field], field, language),
        shown(value, field, language),
      ]),
    );
  const button = (verb: Verb, type: "primary" | "default") => (
    <Button
      type={type}
      loading={decide.isPending && decide.variables === verb}
      disabled={decide.isPending}
      onClick={() => decide.mutate(verb)}
    >
      {t[verb]}
    </Button>
  );
  return (
    <article className="fact action">
      <p>
        <strong>{summaries[language]}</strong> <span className="tag">{statusName(status, language)}</span>
      </p>
      {rows.length > 0 && (
        <DataTable
          caption={t.changes}
          columns={[{ name: t.what }, { name: t.field }, { name: t.before }, { name: t.after }]}
          rows={rows.slice(0, 50)}
        />
      )}
      {decide.isError && <p role="alert">{decide.error.message}</p>}
      {status === "awaiting_approval" && approver === "merchant" && (
        <p className="buttons">
          {button("approve", "primary")}
          {button("reject", "default")}
        </p>
      )}
      {status === "awaiting_approval" && approver === "buyer" && <p className="quiet">{t.buyer}</p>}
      {status === "executed" && <p className="buttons">{button("undo", "default")}</p>}
    </article>
  );
}
