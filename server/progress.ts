import { Presets, SingleBar } from "cli-progress";

type Step = { file: string; read: number; bytesDone: number; bytesTotal: number };

/** A bar on a terminal, a line every two seconds elsewhere; always on stderr, as stdout belongs to the answer. */
export function showProgress(label = ""): { step(progress: Step): void; end(): void } {
  if (!process.stderr.isTTY) {
    let last = Date.now();
    return {
      step({ file, read, bytesDone, bytesTotal }) {
        if (Date.now() - last < 2000) return;
        last = Date.now();
        const share = bytesTotal > 0 ? ` ${Math.round((100 * bytesDone) / bytesTotal)} %` : "";
        process.stderr.write(`${label}${file}:${share} ${read} rows\n`);
      },
      end() {},
    };
  }
  const bar = new SingleBar(
    {
      format: `${label}{file} [{bar}] {percentage}% {read} rows`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    step({ file, read, bytesDone, bytesTotal }) {
      if (!started) bar.start(bytesTotal || 1, 0, { file, read });
      started = true;
      bar.setTotal(bytesTotal || 1);
      bar.update(bytesDone, { file, read });
    },
    end: () => bar.stop(),
  };
}
