import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { fill } from "../words.ts";
import { ConnectionBar, SpeakerBar } from "./bars.tsx";
import { Composer } from "./composer.tsx";
import { useShown } from "./context.ts";
import { ChatIcon, CloseIcon } from "./icons.tsx";
import { Lines } from "./lines.tsx";

const nearEnd = 120;
const wholeScreen = "(max-width: 480px)";

function Intro() {
  const { words, state, talk } = useShown();
  const { lines, outbox, as, shopName, connection } = state;
  if (lines.length > 0 || outbox.length > 0 || connection === "refused") return null;
  return (
    <div class="intro">
      <div class="said">
        <span class="who">{words.machine}</span>
        <div class="text">
          {fill(words.intro, { shop: shopName || location.hostname })}
          {as === "visitor" && `\n${words.introVisitor}`}
        </div>
      </div>
      <div class="chips">
        {[...(as === "customer" ? [words.askOrder] : []), words.askReturn, words.askShipping].map((text) => (
          <button key={text} type="button" class="chip" onClick={() => void talk.send(text)}>
            {text}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Follows the conversation's end, unless somebody reads further up. */
function Log() {
  const { words, state } = useShown();
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const { lines, outbox, coming } = state;
  const newest = lines.at(-1)?.turn;
  const toEnd = () => {
    if (log.current && atEnd.current) log.current.scrollTop = log.current.scrollHeight;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what makes the conversation longer
  useLayoutEffect(() => toEnd(), [newest, outbox.length, coming]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    // Pictures that come late, a bar above it, or a keyboard below it change its size.
    const watch = new ResizeObserver(toEnd);
    if (log.current) watch.observe(log.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={log}
      class="log"
      role="log"
      aria-live="polite"
      aria-relevant="additions"
      aria-label={words.log}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse (WCAG 2.1.1)
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
      }}
    >
      <Intro />
      <Lines />
    </div>
  );
}

/** Where the window is the whole screen, the page behind it is not tabbed into. */
function keepInside(event: KeyboardEvent, panel: HTMLElement): void {
  if (event.key !== "Tab" || !matchMedia(wholeScreen).matches) return;
  const all = [...panel.querySelectorAll<HTMLElement>("button:not(:disabled),a[href],input,textarea,[tabindex='0']")];
  const root = panel.getRootNode();
  const now = root instanceof ShadowRoot ? root.activeElement : null;
  const [first, last] = [all[0], all.at(-1)];
  if (event.shiftKey && now === first) last?.focus();
  else if (!event.shiftKey && now === last) first?.focus();
  else return;
  event.preventDefault();
}

function Panel({ side, close }: { side: string; close(): void }) {
  const { words, state } = useShown();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the keyboard would cover what is to be read first.
    const first = matchMedia(wholeScreen).matches ? panel.current : panel.current?.querySelector("textarea");
    first?.focus({ preventScroll: true });
  }, []);
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (panel.current) keepInside(event, panel.current);
  };
  return (
    <section
      ref={panel}
      class={`panel ${side}`}
      role="dialog"
      tabIndex={-1}
      aria-modal={matchMedia(wholeScreen).matches}
      aria-labelledby="zg-title"
      onKeyDown={pressed}
    >
      <header class="head">
        <div>
          <h2 id="zg-title">{state.shopName || words.title}</h2>
          <p>{state.speaker === "person" ? words.person : words.machine}</p>
        </div>
        <button type="button" class="icon" aria-label={words.close} onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <div aria-live="polite">
        <ConnectionBar />
        <SpeakerBar />
      </div>
      <Log />
      <Composer />
    </section>
  );
}

export function Window({ side, open, close }: { side: string; open(): void; close(): void }) {
  const { words, state } = useShown();
  const launch = useRef<HTMLButtonElement>(null);
  const was = useRef(state.isOpen);
  useEffect(() => {
    // Whoever closes it goes on from where it was opened.
    if (was.current && !state.isOpen) launch.current?.focus({ preventScroll: true });
    was.current = state.isOpen;
  }, [state.isOpen]);
  if (state.isOpen) return <Panel side={side} close={close} />;
  const { unread } = state;
  return (
    <button
      ref={launch}
      type="button"
      class={`launch ${side}`}
      aria-label={unread > 0 ? fill(words.openUnread, { n: unread }) : words.open}
      aria-haspopup="dialog"
      onClick={open}
    >
      <ChatIcon />
      <span>{words.open}</span>
      {unread > 0 && <span class="badge">{unread}</span>}
    </button>
  );
}
