import type { Words } from "../../words/language.tsx";
import type { Left } from "./pick-files.ts";

type Import = {
  title: string;
  how: string;
  drop: string;
  files: string;
  folder: string;
  sending: string;
  reading(file: string, rows: string): string;
  finishing: string;
  stop: string;
  stopped: string;
  none: string;
  why(left: Left, size: string): string;
  left: string;
  done(seconds: string): string;
  counts: readonly [file: string, read: string, inserted: string, updated: string, unchanged: string, rejected: string];
  nothingNew: string;
  rejected(file: string, rows: string): string;
  rejectedHow: string;
  download: string;
  shortened: string;
  first(count: number): string;
};
export const importWords: Words<Import> = {
  zh: {
    title: "导入文件",
    how: "把导出的文件或整个文件夹拖进来。同一份文件导两次不会重复,读不懂的行会单独列出来。",
    drop: "把文件或文件夹拖到这里",
    files: "选择文件",
    folder: "选择文件夹",
    sending: "正在上传",
    reading: (file, rows) => `正在读 ${file},已读 ${rows} 行`,
    finishing: "正在汇总,马上就好",
    stop: "停止",
    stopped: "已停止。已经写入的会保留,再导一次会接着来。",
    none: "没有可以导入的文件。",
    why: ({ name, why }, size) =>
      ({
        kind: `「${name}」不是能导入的文件。数据用 CSV 或 JSONL,按类型命名,如 orders.csv、products.csv;文章用 .md、.html、.pdf 或 .docx。`,
        large: `「${name}」有 ${size},网页一次最多收 100 MB。压缩成 .csv.gz 再传,或在服务器上运行 npx zhanggui import。`,
        empty: `「${name}」是空的。`,
        twice: `有两个「${name}」,只用了第一个。`,
        many: `一次最多 64 个文件,「${name}」请下一批再导。`,
      })[why],
    left: "没有导入的文件",
    done: (seconds) => `导入完成,用时 ${seconds}`,
    counts: ["文件", "读取", "新增", "更新", "没变", "没收"],
    nothingNew: "内容和之前一样,没有需要改的。",
    rejected: (file, rows) => `${file}有 ${rows} 行没收`,
    rejectedHow: "改好这些行再导一次就行,其他行不受影响。",
    download: "下载没收的行",
    shortened: "这里只有开头一部分。",
    first: (count) => `前 ${count} 行`,
  },
  en: {
    title: "Bring files in",
    how: "Drop exported files or a whole folder. The same file twice changes nothing, and rows that cannot be read are listed.",
    drop: "Drop files or a folder here",
    files: "Choose files",
    folder: "Choose a folder",
    sending: "Sending",
    reading: (file, rows) => `Reading ${file}: ${rows} rows so far`,
    finishing: "Adding it up, nearly done",
    stop: "Stop",
    stopped: "Stopped. What was written stays; the same files go on from there.",
    none: "None of these can be brought in.",
    why: ({ name, why }, size) =>
      ({
        kind: `“${name}” is not a file that can be brought in. Data come as CSV or JSONL named by their kind, such as orders.csv or products.csv; articles as .md, .html, .pdf or .docx.`,
        large: `“${name}” is ${size}, and the page takes 100 MB a file. Compress it to .csv.gz, or run npx zhanggui import on the server.`,
        empty: `“${name}” is empty.`,
        twice: `There are two files “${name}”: the first one was used.`,
        many: `At most 64 files at once: bring “${name}” in with the next ones.`,
      })[why],
    left: "Files left out",
    done: (seconds) => `Done in ${seconds}`,
    counts: ["File", "Read", "New", "Updated", "Unchanged", "Rejected"],
    nothingNew: "It is the same as before: nothing had to change.",
    rejected: (file, rows) => `${rows} rows of ${file} were not taken`,
    rejectedHow: "Mend these rows and bring the file in again; the others are in already.",
    download: "Download these rows",
    shortened: "This is only the beginning of them.",
    first: (count) => `First ${count} rows`,
  },
};
