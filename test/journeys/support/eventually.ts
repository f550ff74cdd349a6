/** Longest wait and pause between two tries, in milliseconds. */
const TIMEOUT = 15_000;
const INTERVAL = 40;

/** Repeats the expectations until they hold. Throws the last failure if time runs out. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = Date.now() + TIMEOUT;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }
}
