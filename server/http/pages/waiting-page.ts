import type { PageState } from "./page-state.ts";

const style = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;
font:17px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}main{max-width:32rem;padding:2rem}
h1{font-size:1.3rem;margin:0 0 .5rem}p{margin:.4rem 0}code{overflow-wrap:anywhere}`;
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/`([^`]+)`/g, "<code>$1</code>");

/** While the pages are built, and where they cannot be: one calm page without a script; the
 * answer's own header lets the browser look again. */
export function waitingPage(state: Exclude<PageState, { is: "ready" }>, nonce: string): string {
  const body =
    state.is === "building"
      ? `<h1>页面正在准备,几秒就好</h1><p>准备好后会自动打开。</p>
<h1 lang="en">The pages are being built, a few seconds</h1><p lang="en">This page opens by itself when they are ready.</p>`
      : `<h1>页面还没有准备好</h1><p>请在安装目录运行 <code>npm ci &amp;&amp; npm run build:pages</code>,然后刷新本页。</p>
<h1 lang="en">The pages are not there yet</h1><p lang="en">${escaped(state.sentence)} Then reload this page.</p>`;
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>掌柜 Zhanggui</title><style nonce="${nonce}">${style}</style></head><body><main>${body}</main></body></html>`;
}
