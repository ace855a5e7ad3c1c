import { DomUtils, parseDocument } from "htmlparser2";
import JSZip from "jszip";

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { attribs: unknown }>;

const isOff = (value: string | undefined): boolean => value === "0" || value === "false" || value === "none";
/** Properties of a run that nobody who looks at the page can see: hidden, white on white, or a point high. */
function isHidden({ name, attribs }: Element): boolean {
  const value = attribs["w:val"];
  if (name === "w:vanish" || name === "w:specVanish") return !isOff(value);
  if (name === "w:color") return /^f{6}$/i.test(value ?? "");
  return name === "w:sz" && Number(value) <= 2;
}

/** A Word document without its hidden runs: mammoth, which reads it, takes them for text. */
export async function withoutHidden(bytes: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const part = zip.file("word/document.xml");
  if (!part) return bytes;
  const document = parseDocument(await part.async("string"), { xmlMode: true });
  const runs = DomUtils.getElementsByTagName("w:r", document, true);
  const hidden = runs.filter((run) =>
    DomUtils.getElementsByTagName("w:rPr", run, true).some((properties) =>
      DomUtils.findOne(isHidden, properties.children, true),
    ),
  );
  if (hidden.length === 0) return bytes;
  for (const run of hidden) DomUtils.removeElement(run);
  zip.file("word/document.xml", DomUtils.getOuterHTML(document, { xmlMode: true }));
  return zip.generateAsync({ type: "nodebuffer" });
}
