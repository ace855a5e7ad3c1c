import type { ShopData, ShopTx } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import type { ShopId } from "../core/ids.ts";
import type { Database, OwnerTx } from "./database.ts";
import { toAppError } from "./failures.ts";
import { gatheredReads } from "./gather.ts";
import type { Engine, Session } from "./session.ts";
import { tracedStatement } from "./traced.ts";

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Begins a transaction that sees one shop only: superusers are bound by no policy, so the role is dropped as well. */
const beginAs = (shop: ShopId) => `begin; set local app.shop_id = ${literal(shop)}; set local role app;`;

const ownerTx = (session: Session): OwnerTx => ({
  // biome-ignore lint/suspicious/noExplicitAny: the caller names the row type of its own statement.
  query: (text, values) => tracedStatement(text, () => session.query(text, values) as Promise<any>),
  exec: (script) => session.exec(script),
});

/** What went wrong first: after a transaction that did not begin, everything in it fails for that alone. */
const causeOf = async (begun: Promise<void>, error: unknown): Promise<unknown> => {
  const [first] = await Promise.allSettled([begun]);
  return first.status === "rejected" ? first.reason : error;
};

async function inTransaction<Result>(engine: Engine, begin: string, work: (tx: OwnerTx) => Promise<Result>) {
  const session = await engine.acquire();
  let broken = false;
  // Where it may be, the first statement follows at once: one that did not begin as the shop is refused with all that
  // comes after it, since `begin` has already opened the transaction that then stands as failed.
  const begun = session.exec(begin);
  begun.catch(() => {}); // told below
  try {
    if (!engine.pipelined) await begun;
    const result = await work(ownerTx(session));
    await begun;
    await session.exec("commit");
    return result;
  } catch (error) {
    const cause = await causeOf(begun, error);
    await session.exec("rollback").catch(() => {
      broken = true;
    });
    throw toAppError(cause);
  } finally {
    await session.release(broken);
  }
}

async function once<Row>(engine: Engine, text: string, values?: readonly unknown[]): Promise<Row[]> {
  const session = await engine.acquire();
  try {
    // The caller names the row type of its own statement.
    return (await tracedStatement(text, () => session.query(text, values))) as Row[];
  } catch (error) {
    throw toAppError(error);
  } finally {
    await session.release();
  }
}

/** The port over any engine. */
export function databaseOver(engine: Engine): Database {
  const asShop = <Result>(shop: ShopId, work: (tx: ShopTx) => Promise<Result>) => {
    if (!shop) throw new AppError("invalid_input", "No shop was named.");
    return inTransaction(engine, beginAs(shop), work);
  };
  const gathered = gatheredReads(engine, new Map());
  // One handle a shop, so that what is kept beside it (a recent inspection) is found again.
  const shops = new Map<ShopId, ShopData>();
  const shop = (id: ShopId): ShopData => {
    const known = shops.get(id);
    if (known) return known;
    const read = engine.pipelined ? gathered(beginAs(id)) : undefined;
    const made: ShopData = {
      // The caller names the row type of its own statement.
      query: <Row>(text: string, values?: readonly unknown[]) =>
        read
          ? tracedStatement(text, () => read(text, values) as Promise<Row[]>)
          : asShop(id, (tx) => tx.query<Row>(text, values)),
      transaction: (work) => asShop(id, work),
    };
    shops.set(id, made);
    return made;
  };
  return {
    kind: engine.kind,
    query: (text, values) => once(engine, text, values),
    transaction: (work) => inTransaction(engine, "begin", work),
    asShop,
    shop,
    close: () => engine.close(),
  };
}
