/** Waits for Ctrl+C or a polite kill; a second one ends the process at once. */
export const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
  });

/** All is closed: whatever still holds the process (a connection that looks for a Redis that is away) holds it no longer. */
export const leave = (): void => void setTimeout(() => process.exit(), 500).unref();
