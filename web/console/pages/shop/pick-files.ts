/** What of the files that were dropped can go: the rest gets a reason. */
type Picked = { readonly take: readonly File[]; readonly leave: readonly Left[] };
export type Left = {
  readonly name: string;
  readonly why: "kind" | "large" | "empty" | "twice" | "many";
  readonly size: number;
};

/** A page is no place for more at once: compressed it is a tenth, and the command line takes any size. */
const largestFile = 100 * 1024 * 1024;
const mostFiles = 64;
const table = /^(.+?)\.(csv|jsonl)(\.gz)?$/;
const article = /\.(md|markdown|txt|html?|pdf|docx)$/i;

const isKnown = (name: string, known: readonly string[]) =>
  known.includes(table.exec(name)?.[1] ?? "") || article.test(name);
function whyNot({ name, size }: File, known: readonly string[], taken: readonly File[]): Left["why"] | null {
  if (!isKnown(name, known)) return "kind";
  if (size === 0) return "empty";
  if (size > largestFile) return "large";
  if (taken.some((other) => other.name === name)) return "twice";
  return taken.length >= mostFiles ? "many" : null;
}

/** Sorts files by the names of the import format (`known`: orders, events …); articles go by their ending. */
export function pickFiles(files: readonly File[], known: readonly string[]): Picked {
  const take: File[] = [];
  const leave: Left[] = [];
  for (const file of files) {
    const { name, size } = file;
    const why = whyNot(file, known, take);
    if (why === null) take.push(file);
    // What belongs to a folder and is no data of its own needs no word.
    else if (name !== "shop.json" && !name.startsWith(".")) leave.push({ name, why, size });
  }
  return { take, leave };
}

type Entry = FileSystemEntry | null;
const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  // A reader gives a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || found.length > 2000) return found;
    found.push(...some);
  }
}
async function filesIn(entry: Entry, depth: number): Promise<File[]> {
  if (!entry || depth > 3) return [];
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)]; // the flag says so
  // What an earlier import left beside the files is none of them.
  if (entry.name === "rejected") return [];
  const inside = await childrenOf(entry as FileSystemDirectoryEntry); // neither file nor anything else
  return (await Promise.all(inside.map((each) => filesIn(each, depth + 1)))).flat();
}

/** The files of what was dropped, those inside folders as well. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Entries are there only during the event: they are taken before anything is waited for.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return [...transfer.files];
  return (await Promise.all(entries.map((entry) => filesIn(entry, 0)))).flat();
}
