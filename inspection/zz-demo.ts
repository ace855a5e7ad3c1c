import { rmSync } from "node:fs";
import { demoShops } from "../demo/shops.ts";
import { importShop } from "../importers/import-shop.ts";
import { openDatabase } from "../db/open-database.ts";
import { findShop } from "../db/shops.ts";
import { bringRollupsUpToDate } from "../db/rollups.ts";
import { inspectShop } from "../inspection/inspect-shop.ts";
import { reportMarkdown } from "../inspection/markdown.ts";
rmSync("/tmp/zgd",{recursive:true,force:true});
const db = await openDatabase("embedded:/tmp/zgd");
const last="2026-06-30";
for (const d of demoShops){ let t=performance.now(); const path=await d.prepare("/tmp/zg-sim",last); await importShop(db,path,{format:d.format,shop:d.id}); console.log(d.id,"import s",((performance.now()-t)/1000).toFixed(1));
 const shop=await findShop(db,d.id); const data=db.shop(shop.id); t=performance.now(); const r=await bringRollupsUpToDate(data); console.log("rollup",r,((performance.now()-t)/1000).toFixed(1)); }
for (const [id,date] of [["home-storage-demo",last],["home-storage-demo","2026-06-29"],["home-storage-demo","2026-06-22"],["uci-gifts","2011-05-20"],["tau-retail","2026-06-30"]] as const){ const shop=await findShop(db,id); const t=performance.now(); const i=await inspectShop(db.shop(shop.id),shop,date); console.log(reportMarkdown(i.report,i.facts,shop,shop.locale.startsWith("zh")?"zh":"en")); console.log("SECONDS",((performance.now()-t)/1000).toFixed(2)); if(date===last) console.log(JSON.stringify(i.report.findings).slice(0,1500)); }
await db.close(); process.exit(0);
