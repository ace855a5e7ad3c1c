import type { ShopTx } from "../core/context.ts";
import { AppError } from "../core/errors.ts";

type Reader = Pick<ShopTx, "query">;
export type PolicyVersion = {
  version: number;
  /** The whole table as YAML; null: the one of the shop's files. */
  source: string | null;
  made_at: Date;
  made_by: { kind: string; id: string };
  note: string | null;
  restored_from: number | null;
};
export type PolicyNow = {
  /** 0 as long as nothing was written here. */
  readonly version: number;
  readonly now: PolicyVersion | null;
  /** What the shop's files say. */
  readonly file: string | null;
};

/** The version that counts, and the file's table beneath it. */
export async function policyNow(data: Reader): Promise<PolicyNow> {
  const [row] = await data.query<{ file: string | null; now: PolicyVersion | null }>(
    `select policies->>'replies' as file,
       (select to_jsonb(v) - 'shop_id' from policy_versions v where v.shop_id = s.shop_id order by version desc limit 1) as now
     from shops s where s.shop_id = current_setting('app.shop_id')`,
  );
  return { version: row?.now?.version ?? 0, now: row?.now ?? null, file: row?.file ?? null };
}

export async function policyVersion(data: Reader, version: number): Promise<PolicyVersion | undefined> {
  const [row] = await data.query<PolicyVersion>("select * from policy_versions where version = $1", [version]);
  return row;
}

/** Earlier versions, the newest first, before one of them. */
export const policyVersions = (data: Reader, before: number | null, limit: number): Promise<PolicyVersion[]> =>
  data.query<PolicyVersion>(
    "select * from policy_versions where ($1::int is null or version < $1) order by version desc limit $2",
    [before, limit],
  );

type New = Pick<PolicyVersion, "source" | "made_by" | "note" | "restored_from"> & { readonly at: Date };
/** Keeps the next version and makes it the one that counts; refused where somebody wrote another since `seen`. */
export async function keepPolicy(tx: ShopTx, seen: number | null, made: New): Promise<number> {
  // Two who write at once come one after the other, and the second hears of the first.
  await tx.query("select pg_advisory_xact_lock(hashtext('policy' || current_setting('app.shop_id')))");
  const { version } = await policyNow(tx);
  if (seen !== null && seen !== version)
    throw new AppError(
      "conflict",
      `Somebody wrote version ${version} meanwhile, you saw ${seen}: look at it and write again. Nothing was changed.`,
    );
  await tx.query(
    `insert into policy_versions (shop_id, version, source, made_at, made_by, note, restored_from)
     values (current_setting('app.shop_id'), $1, $2, $3, $4, $5, $6)`,
    [version + 1, made.source, made.at, JSON.stringify(made.made_by), made.note, made.restored_from],
  );
  await tx.query(
    `update shops set own_policies = case when $1::text is null then own_policies - 'replies'
       else jsonb_set(own_policies, '{replies}', to_jsonb($1::text)) end where shop_id = current_setting('app.shop_id')`,
    [made.source],
  );
  return version + 1;
}
