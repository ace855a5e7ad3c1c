import { z } from "zod";
import { AppError } from "../../../core/errors.ts";
import { importFiles } from "../../import-files.ts";
import type { House } from "../../shop-context.ts";
import { rejectedRows, withUpload } from "../../uploads.ts";
import { json, type Route, route } from "../api/route.ts";

const Path = z.object({ path: z.string().min(1) });

export const importRoutes = (house: House): Route[] => [
  route({
    method: "post",
    path: "/imports",
    group: "Imports",
    summary: "Bring files of the import format into the shop",
    detail:
      'Send one or more files as multipart/form-data, named as in the import format (`orders.csv`, `events.csv.gz`, `returns.md` for an article). The same file twice changes nothing; rows that cannot be read come back with their line and the reason. The operator may instead name a folder on the server: `{"path": "…"}`.',
    who: "person",
    bodyType: "multipart/form-data",
    answers: [json("counts by file: read, inserted, updated, unchanged, rejected; and the rejected rows")],
    async handle({ shop, operator, request }) {
      if (request.is("multipart/form-data"))
        return withUpload(request, shop, async (folder) => {
          const { notes, ...result } = await importFiles(house, folder, {
            format: "canonical",
            shop: shop.id,
            partly: true,
          });
          return { ...result, notes, rejectedRows: await rejectedRows(folder) };
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
