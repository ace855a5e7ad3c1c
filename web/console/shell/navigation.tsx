import EllipsisOutlined from "@ant-design/icons/EllipsisOutlined";
import { useRef } from "react";
import { Link, useLocation } from "wouter";
import { type Page, pages } from "../pages/pages.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { Settings } from "./settings.tsx";
import { shellWords } from "./words.ts";

/** More do not fit a phone's bar, with the settings behind the last one. */
const inBar = 4;

function Entry({ entry, onOpen, className = "" }: { entry: Page; onOpen?: () => void; className?: string }) {
  const { language } = useLanguage();
  const [location] = useLocation();
  const here = entry.path === "/" ? location === "/" : location.startsWith(entry.path);
  const Icon = entry.icon;
  return (
    <Link href={entry.path} aria-current={here ? "page" : undefined} className={`entry ${className}`} onClick={onOpen}>
      <Icon aria-hidden />
      <span>{entry.name[language]}</span>
    </Link>
  );
}

/** Beside the page on a wide screen, a bar under it on a phone. */
export function Navigation() {
  const t = useWords(shellWords);
  const sheet = useRef<HTMLDialogElement>(null);
  const close = () => sheet.current?.close();
  return (
    <nav className="nav" aria-label={t.navigation}>
      {pages.map((entry, at) => (
        <Entry key={entry.path} entry={entry} className={at < inBar ? "" : "wide-only"} />
      ))}
      <button
        type="button"
        className="entry phone-only"
        aria-haspopup="dialog"
        onClick={() => sheet.current?.showModal()}
      >
        <EllipsisOutlined aria-hidden />
        <span>{t.more}</span>
      </button>
      <dialog ref={sheet} className="sheet" aria-label={t.more}>
        {pages.slice(inBar).map((entry) => (
          <Entry key={entry.path} entry={entry} onOpen={close} />
        ))}
        <Settings />
        <button type="button" className="plain" onClick={close}>
          {t.close}
        </button>
      </dialog>
    </nav>
  );
}
