/** First come, first served; `take` gives the function that frees the place. */
export function createMutex() {
  let last: Promise<void> = Promise.resolve();
  return {
    async take(): Promise<() => void> {
      const before = last;
      let free: () => void = () => {};
      last = new Promise((resolve) => {
        free = resolve;
      });
      await before;
      return free;
    },
  };
}
