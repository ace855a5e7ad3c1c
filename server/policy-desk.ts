import { groupsFor } from "../agents/playbook/policy/decide.ts";
import { explainRuling } from "../agents/playbook/policy/explain.ts";
import { rowsOfTable, sourceOfRows, type TableRows, withModes } from "../agents/playbook/policy/rows.ts";
import { heldValues } from "../agents/playbook/policy/ruling.ts";
import { saidValues } from "../agents/playbook/policy/said-values.ts";
import { checkedTable, shopTable } from "../agents/playbook/policy/shop-table.ts";
import type { Fault } from "../agents/playbook/policy/table.ts";
import { noTable } from "../agents/playbook/policy/table.ts";
import { readBrief } from "../agents/playbook/read-brief.ts";
import type { Actor, Shop } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { writeAudit } from "../db/audit.ts";
import { tellOf } from "../db/outbox.ts";
import { keepPolicy, type PolicyVersion, policyNow, policyVersion } from "../db/policies.ts";
import { buyer } from "./actors.ts";
import { type House, shopContext } from "./shop-context.ts";

export type Wanted = {
  readonly source?: string | undefined;
  readonly rows?: TableRows | undefined;
  readonly modes?: Pick<TableRows, "mode" | "modes"> | undefined;
  /** The version that was looked at: another one since is not written over. */
  readonly version?: number | undefined;
  readonly note?: string | undefined;
};
type Speaker = { readonly shop: Shop; readonly actor: Pick<Actor, "kind" | "id"> };

const faulty = (faults: readonly Fault[], mend: string) =>
  new AppError(
    "invalid_input",
    `The table has ${faults.length} fault${faults.length > 1 ? "s" : ""}, and nothing was changed. ${mend} ${faults[0]?.message ?? ""}`,
    { errors: faults },
  );

/** Refuses a table with faults, each with its line and cell. */
function checked(source: string): string {
  const { faults } = checkedTable(source);
  const [first] = faults;
  if (first) throw faulty(faults, `Line ${first.line}${first.column ? `, ${first.column}` : ""}:`);
  return source;
}

export const versionJson = ({ version, made_at, made_by, note, restored_from, source }: PolicyVersion) => ({
  version,
  at: made_at,
  by: made_by,
  note,
  restoredFrom: restored_from,
  source,
});

/** The table that counts, as text and as rows, with what lies beneath it. */
export async function showPolicy(house: House, shop: Shop) {
  const { version, now, file } = await policyNow(house.db.shop(shop.id));
  const source = now?.source ?? file;
  return {
    version,
    at: now?.made_at ?? null,
    by: now?.made_by ?? null,
    source,
    ...rowsOfTable(source),
    layers: [
      ...(now?.source ? [{ layer: "here", version, source: now.source }] : []),
      ...(file === null ? [] : [{ layer: "file", version: 0, source: file }]),
      { layer: "usual", version: 0, source: null },
    ],
  };
}

/** Checks and keeps the next version, whole or not at all. */
async function keep(
  house: House,
  { shop, actor }: Speaker,
  made: Pick<PolicyVersion, "source" | "note" | "restored_from">,
  seen: number | null,
) {
  const at = house.now();
  const by = { kind: actor.kind, id: actor.id };
  await house.db.shop(shop.id).transaction(async (tx) => {
    const version = await keepPolicy(tx, seen, { ...made, made_by: by, at });
    const detail = { version, restoredFrom: made.restored_from, note: made.note };
    await writeAudit(tx, { actor: by, action: "policy.changed", subject: `policy/${version}`, detail, at });
    await tellOf(tx, "policy.changed", { version, by: actor.id });
  });
  return showPolicy(house, shop);
}

/** Writes a table (YAML), its rows, or only its modes. */
export async function writePolicy(house: House, speaker: Speaker, { source, rows, modes, version, note }: Wanted) {
  if ([source, rows, modes].filter((each) => each !== undefined).length !== 1)
    throw new AppError("invalid_input", "Send one of source (YAML), rows, or modes.");
  const now = modes ? await policyNow(house.db.shop(speaker.shop.id)) : null;
  const text = source ?? (rows ? sourceOfRows(rows) : withModes(now?.now?.source ?? now?.file ?? null, modes ?? {}));
  const seen = version ?? (now ? now.version : null);
  return keep(house, speaker, { source: checked(text), note: note ?? null, restored_from: null }, seen);
}

/** An earlier version again, as the next one; 0 is the file's own. It is checked anew: what may be asked about changes. */
export async function restorePolicy(house: House, speaker: Speaker, version: number) {
  const data = house.db.shop(speaker.shop.id);
  const found = version === 0 ? { source: null } : await policyVersion(data, version);
  if (!found) throw new AppError("not_found", `There is no version ${version} of this shop's table.`);
  const source = found.source === null ? null : checked(found.source);
  return keep(house, speaker, { source, note: null, restored_from: version }, null);
}

export type Question = {
  readonly text: string;
  readonly customer?: string | undefined;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  /** A table that is not kept yet. */
  readonly source?: string | undefined;
};
const plainFacts = (facts: Question["facts"]) =>
  Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, value]) => [
      name,
      typeof value === "boolean" ? (value ? "yes" : "no") : value,
    ]),
  );

/** Which rule would answer a message, and why. Nothing is answered, kept or changed. */
export async function tryPolicy(house: House, shop: Shop, { text, customer, facts, source }: Question) {
  const table = source === undefined ? (shopTable(shop.policies) ?? noTable) : checkedTable(checked(source)).table;
  const ctx = await shopContext(house, shop, buyer(customer ?? "guest"));
  const reading = readBrief(text, "buyer", [], ctx);
  const held = await heldValues(groupsFor(table, reading.brief.intent), reading.brief, ctx);
  const open = { id: "", status: "open", epoch: 0, turns: [] } as const;
  const said = saidValues(reading, open, ctx);
  const given = plainFacts(facts);
  return {
    intent: given["intent"] ?? reading.brief.intent,
    confidence: reading.brief.confidence,
    language: reading.language,
    ...explainRuling(table, { ...said, ...held, ...given }),
  };
}
