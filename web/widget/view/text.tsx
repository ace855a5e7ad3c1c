const address = /(https:\/\/[^\s<>"'()()]+[^\s<>"'()().,;:!?。,;:!?])/g;

/** Plain text, never markup: only its https addresses become links. */
export function Text({ text }: { text: string }) {
  const parts = text
    .trim()
    .replaceAll(/ *\n */g, "\n")
    .split(address);
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <a key={part} href={part} target="_blank" rel="noopener noreferrer nofollow ugc">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
