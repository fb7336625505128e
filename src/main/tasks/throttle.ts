/** Calls `action` at once, then at most once per `interval` milliseconds; the last call is never lost. */
export function throttle(action: () => void, interval: number): (() => void) & { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let due = false;
  const call = () => {
    if (timer) {
      due = true;
      return;
    }
    action();
    timer = setTimeout(() => {
      timer = undefined;
      if (due) {
        due = false;
        call();
      }
    }, interval);
    timer.unref();
  };
  return Object.assign(call, {
    stop() {
      clearTimeout(timer);
      timer = undefined;
      due = false;
    },
  });
}
