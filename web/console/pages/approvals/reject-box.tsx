import Button from "antd/es/button";
import { useId, useState } from "react";
import { Drawer } from "../../parts/drawer.tsx";
import { useWords } from "../../words/language.tsx";
import { approvalWords } from "./words.ts";

/** Asks for the reason before something is rejected; it stays with the change. */
export function RejectBox({
  title,
  onReject,
  onClose,
}: {
  title: string;
  onReject: (reason: string | null) => void;
  onClose: () => void;
}) {
  const t = useWords(approvalWords);
  const [reason, setReason] = useState("");
  const id = useId();
  return (
    <Drawer title={title} onClose={onClose}>
      <form
        className="reject"
        onSubmit={(event) => {
          event.preventDefault();
          onReject(reason.trim() === "" ? null : reason.trim());
        }}
      >
        <label htmlFor={id}>{t.why}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={500}
          placeholder={t.whyHint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className="buttons">
          <Button type="primary" htmlType="submit">
            {t.sure}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </p>
      </form>
    </Drawer>
  );
}
