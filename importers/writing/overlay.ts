import type { ShopTx } from "../../core/context.ts";
import type { TableSpec } from "../parsing/table-spec.ts";

type Field = { subject: string; field: string; ours: unknown; theirs: unknown; same: boolean };

const idOf = (spec: TableSpec) => spec.key.map((name) => `t.${name}::text`).join(" || '/' || ");
/** A stored row's key as the parameter arrays give it. */
const among = (spec: TableSpec) =>
  `(${spec.key.map((name) => `t.${name}::text`).join(", ")}) in (select * from unnest(${spec.key.map((_, index) => `$${index + 1}::text[]`).join(", ")}))`;

const fieldsSql = (spec: TableSpec) => `select ${idOf(spec)} as subject, o.key as field,
    to_jsonb(jsonb_populate_record(t, t.overlay)) -> o.key as ours, to_jsonb(t) -> o.key as theirs,
    to_jsonb(jsonb_populate_record(t, t.overlay)) -> o.key is not distinct from to_jsonb(t) -> o.key as same
  from ${spec.table} t, jsonb_each(t.overlay) o where t.overlay is not null and ${among(spec)}`;

const noteDifference = `update effects set source_differs = $3::jsonb where effect_id = (
    select effect_id from effects where subject_table = $1 and subject_id = $2 and undone_at is null
    order by done_at desc limit 1) and source_differs is distinct from $3::jsonb`;

/** After a batch: what we changed and the source now says too needs no overlay any more; where the source says
 * something else ours stays and the difference is kept with the effect. Returns a sentence for each difference. */
export async function settleOverlays(
  tx: ShopTx,
  spec: TableSpec,
  keys: readonly (readonly (string | null)[])[],
): Promise<string[]> {
  const fields = await tx.query<Field>(fieldsSql(spec), keys);
  const differing = new Map<string, Field[]>();
  for (const field of fields) {
    if (field.same)
      await tx.query(`update ${spec.table} set overlay = nullif(overlay - $1, '{}'::jsonb) where ${keyIs(spec)}`, [
        field.field,
        field.subject,
      ]);
    else differing.set(field.subject, [...(differing.get(field.subject) ?? []), field]);
  }
  const notes: string[] = [];
  for (const [subject, different] of differing) {
    const detail = Object.fromEntries(different.map(({ field, ours, theirs }) => [field, { ours, source: theirs }]));
    await tx.query(noteDifference, [spec.table, subject, JSON.stringify(detail)]);
    const fieldNames = different.map((each) => each.field).join(", ");
    notes.push(
      `${spec.file} ${subject} was changed here (${fieldNames}); the source says otherwise. Ours stays until it agrees.`,
    );
  }
  return notes;
}

const keyIs = (spec: TableSpec) =>
  `${spec.key.map((name) => `t.${name}::text`).join(" || '/' || ")} = $2`.replaceAll("t.", "");
