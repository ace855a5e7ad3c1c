/** The window's own look; nothing of the page reaches in, and nothing of this reaches out. */
export const style = `
:host{all:initial;color-scheme:light}
*,*::before,*::after{box-sizing:border-box;margin:0;font:inherit;letter-spacing:normal}
.root{font:15px/1.5 system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans","Microsoft YaHei","Noto Sans CJK SC","Noto Sans Thai",sans-serif;color:#1a1d26;text-align:start}
button{cursor:pointer;border:0;background:none;color:inherit}
button:disabled{cursor:default;opacity:.55}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.launch{position:fixed;bottom:calc(20px + env(safe-area-inset-bottom));z-index:2147483000;min-height:56px;max-width:calc(100vw - 40px);display:flex;align-items:center;gap:8px;padding:0 20px;border-radius:28px;background:var(--accent);color:var(--on);font-weight:600;box-shadow:0 6px 24px rgb(16 19 26/.28)}
.right{right:calc(20px + env(safe-area-inset-right))}.left{left:calc(20px + env(safe-area-inset-left))}
.launch svg{width:24px;height:24px;flex:none}
.badge{min-width:22px;padding:0 6px;border-radius:11px;background:#fff;color:#10131a;font-size:13px;text-align:center}
.panel{position:fixed;bottom:calc(20px + env(safe-area-inset-bottom));z-index:2147483001;width:min(392px,calc(100vw - 40px));height:min(640px,calc(100vh - 40px));height:min(640px,calc(100dvh - 40px));display:flex;flex-direction:column;overflow:hidden;background:#fff;border-radius:16px;box-shadow:0 12px 48px rgb(16 19 26/.32);animation:rise .18s ease-out}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
.panel:focus-visible{outline:none}
.head{display:flex;align-items:center;gap:10px;padding:12px 8px 12px 16px;background:var(--accent);color:var(--on)}
.head h2{font-size:16px;font-weight:650;line-height:1.3;overflow-wrap:anywhere}
.head p{font-size:13px;line-height:1.3}
.head div{flex:1;min-width:0}
.icon{width:44px;height:44px;flex:none;display:grid;place-items:center;border-radius:10px}
.icon svg{width:22px;height:22px}
.head :focus-visible,.launch:focus-visible{outline-color:currentColor;outline-offset:-4px}
.log{flex:1;overflow-y:auto;overscroll-behavior:contain;padding:16px;background:#f2f4f8;display:flex;flex-direction:column;gap:12px}
.log:focus-visible{outline-offset:-4px}
.said{display:flex;flex-direction:column;gap:6px;max-width:100%;align-items:flex-start}
.mine{align-items:flex-end}
.who{font-size:12.5px;color:#565c6b}
.text{max-width:88%;padding:9px 13px;border-radius:4px 14px 14px;background:#fff;white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #e3e6ee}
.mine .text{border-radius:14px 4px 14px 14px;background:var(--accent);color:var(--on);border-color:transparent}
.person .text{border-color:var(--ink);border-width:2px}
.text a{color:var(--ink);text-decoration:underline}
.status{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;font-size:12.5px;color:#565c6b}
.bad{color:#b3261e}
.link{color:var(--ink);text-decoration:underline;font-size:13px;min-height:28px;padding:0 4px}
.dots{display:inline-flex;gap:4px;padding:14px}
.dots i{width:7px;height:7px;border-radius:50%;background:#8a91a3;animation:blink 1.2s infinite}
.dots i:nth-child(2){animation-delay:.2s}.dots i:nth-child(3){animation-delay:.4s}
@keyframes blink{40%{opacity:.25}}
.cards{display:flex;gap:10px;width:100%;overflow-x:auto;padding:2px 2px 8px;scroll-snap-type:x proximity}
.card{flex:none;width:100%;background:#fff;border:1px solid #d9dde7;border-radius:14px;padding:12px;display:flex;flex-direction:column;gap:8px;overflow-wrap:anywhere;scroll-snap-align:start}
.cards:has(.card+.card)>.card{width:min(232px,84%)}
.card h3{font-weight:600;font-size:14.5px;line-height:1.35}
.card dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;font-size:13.5px}
.card dt{color:#565c6b}
.card small{font-size:13px;color:#565c6b}
.card ol{padding-inline-start:20px;font-size:14px}
.card ul{padding:0;list-style:none;font-size:13.5px;display:grid;gap:4px}
.photo{width:100%;height:120px;object-fit:contain;border-radius:10px;background:#f2f4f8}
.none{display:grid;place-items:center;font-size:34px;color:var(--ink)}
.price{font-weight:650}
.tag{align-self:flex-start;padding:1px 9px;border-radius:9px;font-size:12.5px;background:#e6f4ea;color:#12602a}
.tag.off{background:#f0f1f5;color:#4b5160}
.coupon{border:2px dashed var(--ink)}
.code{font:600 16px/1.4 ui-monospace,monospace;letter-spacing:.06em}
.was{text-decoration:line-through;color:#565c6b}
.row{display:flex;flex-wrap:wrap;gap:8px}
.grow{margin-top:auto}
.button{min-height:44px;padding:8px 16px;border-radius:12px;background:var(--accent);color:var(--on);font-weight:600;line-height:1.3}
.plain{background:#fff;color:#1a1d26;border:1px solid #8a91a3}
.chip{min-height:40px;padding:6px 14px;border-radius:20px;background:#fff;border:1px solid var(--ink);color:var(--ink);font-size:14px;text-align:start;line-height:1.35;overflow-wrap:anywhere}
.chips{display:flex;flex-wrap:wrap;gap:8px}
.intro{display:grid;gap:12px}
.bar{padding:8px 16px;font-size:13.5px;background:#fff7e0;color:#4d3b00;display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center}
.bar.ok{background:#e8f0fe;color:#12305f}
.form{display:grid;gap:8px;width:100%;background:#fff;border:1px solid #d9dde7;border-radius:14px;padding:12px}
.form h3{font-weight:600;font-size:14.5px}
.form label{display:grid;gap:2px;font-size:13px;color:#3c4250}
input,textarea{width:100%;min-height:44px;padding:9px 12px;border:1px solid #7d8494;border-radius:12px;background:#fff;color:#1a1d26;font-size:16px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:8px}
.foot{border-top:1px solid #e3e6ee;background:#fff;padding:8px 12px calc(10px + env(safe-area-inset-bottom));display:grid;gap:6px}
.write{display:flex;align-items:flex-end;gap:8px}
input:focus-visible,textarea:focus-visible{outline-width:2px;outline-offset:0;border-color:var(--ink)}
textarea{resize:none;max-height:132px;overflow-y:auto;line-height:1.4}
textarea::placeholder{color:#666c7a}
.send{width:44px;height:44px;flex:none;display:grid;place-items:center;border-radius:12px;background:var(--accent);color:var(--on)}
.send svg{width:20px;height:20px}
.tools{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 10px}
.human{display:inline-flex;align-items:center;gap:6px;min-height:36px;padding:2px 10px;border-radius:18px;color:var(--ink);border:1px solid var(--ink);font-size:13.5px;font-weight:600}
.count{font-size:12.5px;color:#565c6b}
.far{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:480px){
.panel{inset:0;width:auto;height:auto;border-radius:0;padding-top:env(safe-area-inset-top);background:var(--accent)}
.launch{min-height:52px}
}
@media (max-width:380px){.two{grid-template-columns:1fr}}
@media (prefers-reduced-motion:reduce){*{animation:none!important;scroll-behavior:auto!important}}
@media (forced-colors:active){.launch,.panel,.text,.button,.send,.chip{border:1px solid}}
`;
