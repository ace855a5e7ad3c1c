import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { inBrowser, inTab } from "./keep.ts";
import { keepLooking } from "./keep-looking.ts";
import { readSettings, type Settings } from "./settings.ts";
import { openStore, type Store } from "./state.ts";
import { style } from "./style.ts";
import { openTalk, type Talk } from "./talk.ts";
import { themeOf } from "./theme.ts";
import { ShownTo } from "./view/context.ts";
import { Window } from "./view/window.tsx";
import { en } from "./words/en.ts";
import { tongueOf, tongues } from "./words.ts";

const dayMs = 86_400_000;
const openKey = ({ shop }: Settings) => `zhanggui:${shop}:open`;

function App({ settings, store, talk }: { settings: Settings; store: Store; talk: Talk }) {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    const heard = () => setState(store.get());
    heard();
    return store.listen(heard);
  }, [store]);
  const tongue = tongueOf(settings.language);
  const turn = (isOpen: boolean) => {
    store.set({ isOpen, unread: 0 });
    inTab.set(openKey(settings), isOpen ? "yes" : null);
    if (isOpen) void talk.peek();
  };
  return (
    <ShownTo value={{ words: tongues[tongue] ?? en, tongue, talk, state }}>
      <div class="root" lang={tongue}>
        <Window side={settings.side} open={() => turn(true)} close={() => turn(false)} />
      </div>
    </ShownTo>
  );
}

/** A place of its own on the page: a shadow tree with a sheet that no policy for inline styles forbids. */
function placeOnPage(settings: Settings): ShadowRoot {
  const host = document.createElement("zhanggui-window");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const { accent, onAccent, ink } = themeOf(settings.color);
  host.style.setProperty("--accent", accent);
  host.style.setProperty("--on", onAccent);
  host.style.setProperty("--ink", ink);
  document.body.append(host);
  return root;
}

function start(settings: Settings): void {
  if (document.querySelector("zhanggui-window")) return; // the tag stands there twice
  const store = openStore();
  const talk = openTalk(settings, store);
  render(<App settings={settings} store={store} talk={talk} />, placeOnPage(settings));
  keepLooking(store, talk);
  const wasOpen = inTab.get(openKey(settings)) === "yes";
  const talkedAt = Number(inBrowser.get(`zhanggui:${settings.shop}:talked`) ?? 0);
  if (wasOpen) store.set({ isOpen: true });
  if (wasOpen || Date.now() - talkedAt < dayMs) void talk.connect();
}

const settings = readSettings();
if (settings && document.readyState === "loading") addEventListener("DOMContentLoaded", () => start(settings));
else if (settings) start(settings);
