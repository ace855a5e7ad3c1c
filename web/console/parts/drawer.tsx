import CloseOutlined from "@ant-design/icons/CloseOutlined";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { shellWords } from "../shell/words.ts";
import { useWords } from "../words/language.tsx";

/** A page beside the page. The browser's own dialog: it keeps the focus, closes on Escape, and hides what is behind it. */
export function Drawer({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useWords(shellWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="drawer" aria-labelledby={id} onClose={onClose}>
      <div className="drawer-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="plain" aria-label={t.close} onClick={onClose}>
          <CloseOutlined aria-hidden />
        </button>
      </div>
      <div className="drawer-body">{children}</div>
    </dialog>
  );
}
