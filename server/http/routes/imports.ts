import { z } from "zod";
import type { Shop } from "../../../core/context.ts";
import { AppError } from "../../../core/errors.ts";
import type { Progress } from "../../../importers/import-run.ts";
import { tellerIn } from "../../../prompts/sentences.ts";
import { importFiles } from "../../import-files.ts";
import type { House } from "../../shop-context.ts";
import { rejectedRows, withUpload } from "../../uploads.ts";
import { json, type Route, route } from "../api/route.ts";
import { readersLanguage } from "../readers-language.ts";
import { openStream } from "../stream.ts";

const Path = z.object({ path: z.string().min(1) });

const count = z.int();
const Imported = z.object({
  shop: z.string(),
  files: z.record(
    z.string(),
    z.object({ read: count, inserted: count, updated: count, unchanged: count, rejected: count }),
  ),
  seconds: z.number(),
  notes: z.array(z.string()),
  rejectedRows: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: "file name → CSV with line and reason" }),
});

type Told = (progress: Progress) => void;
async function bring(house: House, shop: Shop, folder: string, tell: (said: string) => string, onProgress?: Told) {
  const options = { format: "canonical", shop: shop.id, partly: true, tell, ...(onProgress ? { onProgress } : {}) };
  const { notes, ...result } = await importFiles(house, folder, options);
  // Where the rows lay on the server means nothing to whoever sent them: they come along.
  return {
    ...result,
    notes: notes.filter((note) => !note.includes(folder)).map(tell),
    rejectedRows: await rejectedRows(folder),
  };
}
/** A reader needs no more than a few a second. */
function tellNow(send: (event: string, data: unknown) => unknown): Told {
  let last = 0;
  return ({ file, read, bytesDone, bytesTotal }) => {
    if (Date.now() - last < 200) return;
    last = Date.now();
    send("progress", { file, read, bytesDone, bytesTotal });
  };
}

export const importRoutes = (house: House): Route[] => [
  route({
    method: "post",
    path: "/imports",
    group: "Imports",
    summary: "Bring files of the import format into the shop",
    detail:
      'Send one or more files as multipart/form-data, named as in the import format (`orders.csv`, `events.csv.gz`, `returns.md` for an article). The same file twice changes nothing; rows that cannot be read come back with their line and the reason. With `Accept: text/event-stream` come `progress` (file, rows read, bytes done and in all), then `done` or `error`. The operator may instead name a folder on the server: `{"path": "…"}`.',
    who: "person",
    bodyType: "multipart/form-data",
    answers: [json("counts by file: read, inserted, updated, unchanged, rejected; and the rejected rows", Imported)],
    async handle({ shop, operator, request, response }) {
      const tell = tellerIn(readersLanguage(request));
      if (request.is("multipart/form-data"))
        return withUpload(request, shop, async (folder) => {
          if (!request.headers.accept?.includes("text/event-stream")) return bring(house, shop, folder, tell);
          const { send, run } = openStream(response);
          await run(async () => void send("done", await bring(house, shop, folder, tell, tellNow(send))), house.log);
          return undefined;
        });
      const body = Path.safeParse(request.body ?? {});
      if (!body.success)
        throw new AppError(
          "invalid_input",
          "Send the files as multipart/form-data, such as: curl -F file=@orders.csv …",
        );
      // A path reads the server's own disk: no shop's token may do that.
      if (!operator)
        throw new AppError("not_allowed", "Only the operator may import from the server's disk: send the files.");
      const { notes, ...result } = await importFiles(house, body.data.path, { format: "canonical", shop: shop.id });
      return { ...result, notes };
    },
  }),
];
